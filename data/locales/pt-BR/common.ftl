# Palavras que várias telas e comandos usam.

month-1 = jan
month-2 = fev
month-3 = mar
month-4 = abr
month-5 = mai
month-6 = jun
month-7 = jul
month-8 = ago
month-9 = set
month-10 = out
month-11 = nov
month-12 = dez

weekday-1 = seg
weekday-2 = ter
weekday-3 = qua
weekday-4 = qui
weekday-5 = sex
weekday-6 = sáb
weekday-7 = dom

days-signed = { $days } d

code-status-active = ativa
code-status-paused = pausada
code-status-graduated = graduada
code-status-churned = cancelada

code-side-ours = nosso
code-side-theirs = cliente

code-cause-customer = cliente
code-cause-us = nós
code-cause-third-party = terceiro

code-task-kind-handoff = handoff
code-task-kind-activity = atividade
code-task-kind-deliverable = entregável
code-task-kind-criterion = critério de saída

code-role-executive-sponsor = Patrocinador executivo
code-role-project-lead = Líder do projeto
code-role-technical-lead = Líder técnico
code-role-champion = Champion
code-role-manager = Gestor
code-role-power-user = Power user
code-role-subject-expert = Especialista
code-role-end-user = Usuário final

code-training-role-admin = Administradores e power users
code-training-role-manager = Gestores
code-training-role-end-user = Usuários finais
code-training-role-executive = Executivos

code-training-format-live = ao vivo
code-training-format-recorded = gravado
code-training-format-written = por escrito
code-training-format-hands-on = na prática
code-training-format-office-hours = plantão de dúvidas

content-group = { $group ->
    [getting_started] Primeiros passos
    [by_role] Por função
    [features] Recursos
   *[videos] Vídeos
}

code-touch-kind-meeting = reunião
code-touch-kind-call = ligação
code-touch-kind-email = e-mail
code-touch-kind-chat = chat
code-touch-kind-training = treinamento
code-touch-kind-review = revisão

code-direction-outbound = nós procuramos
code-direction-inbound = o cliente procurou

code-sentiment-positive = positivo
code-sentiment-neutral = neutro
code-sentiment-negative = negativo

code-category-engagement = Engajamento
code-category-technical = Técnico
code-category-adoption = Adoção
code-category-outcome = Resultados
code-category-relationship = Relacionamento

code-severity-low = baixa
code-severity-medium = média
code-severity-high = alta

code-signal-state-open = aberto
code-signal-state-acknowledged = reconhecido
code-signal-state-snoozed = adiado
code-signal-state-resolved = resolvido
code-signal-state-false-alarm = alarme falso

code-origin-hand = manual
code-origin-rule = por regra

code-factor-complexity = Complexidade
code-factor-integrations = Integrações
code-factor-data-volume = Volume de dados
code-factor-customer-resources = Recursos do cliente

code-level-low = baixo
code-level-medium = médio
code-level-high = alto

code-team-setting-timezone = fuso horário
code-team-setting-currency = moeda

code-kind-of-thing-account = conta
code-kind-of-thing-milestone = marco
code-kind-of-thing-task = tarefa
code-kind-of-thing-stakeholder = stakeholder
code-kind-of-thing-touch = contato
code-kind-of-thing-signal = sinal
code-kind-of-thing-signal-code = código de sinal
code-kind-of-thing-playbook = playbook
code-kind-of-thing-holiday = feriado da equipe
code-kind-of-thing-timezone = fuso horário
code-kind-of-thing-goal = meta
code-kind-of-thing-quick-win = vitória rápida
code-kind-of-thing-concern = ocorrência
code-kind-of-thing-next-step = próximo passo
code-kind-of-thing-play = plano de ação
code-kind-of-thing-override = ajuste manual
code-kind-of-thing-figure = valor de pontuação

code-field-name = Nome
code-field-handle = Apelido
code-field-owner = Responsável
code-field-segment = Segmento
code-field-arr = ARR
code-field-currency = Moeda
code-field-seats = Licenças
code-field-contract-date = Data do contrato
code-field-kickoff-date = Data do kickoff
code-field-renewal-date = Data de renovação
code-field-goal = Objetivo
code-field-tags = Etiquetas
code-field-external-id = ID externo
code-field-status = Situação
code-field-stage = Estágio
code-field-stage-since = No estágio desde
code-field-role = Papel
code-field-email = E-mail
code-field-ideal-days = Intervalo ideal
code-field-max-days = Intervalo máximo
code-field-day = Data
code-field-reason = Motivo
code-field-note = Nota
code-field-busy = Períodos ocupados
code-field-attendance = Quem participou
code-field-kind = Tipo
code-field-direction = Iniciativa
code-field-replied = Resposta
code-field-sentiment = Sentimento
code-field-signal-code = Sinal
code-field-severity = Gravidade
code-field-until = Até
code-field-cause = Causado por
code-field-cascade = Dependentes
code-field-playbook = Playbook
code-field-timezone = Fuso horário
code-field-holiday = Feriado da equipe
code-field-complexity = Complexidade
code-field-integrations = Integrações
code-field-data-volume = Volume de dados
code-field-customer-resources = Recursos deles
code-field-metric = Métrica
code-field-value = Valor
code-field-answers = Respostas
code-field-about = Sobre
code-field-unit = Unidade
code-field-baseline = Ponto de partida
code-field-target = Alvo
code-field-primary = Principal
code-field-title = Título
code-field-effect = Efeito
code-field-outcome = Desfecho
code-field-concern-kind = Tipo
code-field-level = Nível
code-field-stakeholder = Levantado por
code-field-opened-on = Aberto em
code-field-score = Pontuação
code-field-wake = Ou quando
code-field-line = Em uma linha
code-field-figure = Valor
code-field-play = Plano de ação
code-field-resolve = Resolver o sinal

code-kind-of-concern-blocker = impedimento
code-kind-of-concern-complaint = reclamação
code-kind-of-concern-escalation = escalonamento
code-kind-of-concern-scope-request = pedido de escopo

code-escalation-level-team = equipe
code-escalation-level-management = gerência
code-escalation-level-executive = diretoria

code-metric-activation = Ativação
code-metric-weekly-active = Ativos na semana
code-metric-core-features = Recursos principais
code-metric-training-attendance = Presença em treinamento
code-metric-training-feedback = Avaliação do treinamento
code-metric-tickets = Chamados por semana
code-metric-open-tickets = Chamados abertos
code-metric-resolution-hours = Horas até resolver
code-metric-goal = Meta
code-metric-benefit = Benefício até hoje
code-metric-cost = Custo até hoje
code-metric-pulse = Pulso

code-band-healthy = saudável
code-band-watch = atenção
code-band-at-risk = em risco

code-verdict-confirmed = confirmado
code-verdict-false-alarm = alarme falso

cadence-on_time = em dia
cadence-due = na hora
cadence-overdue = atrasado { $days } d
cadence-never = nunca
cadence-never-overdue = nunca, { $days } d além
cadence-as_needed = se preciso
cadence-left = saiu

# O que foi feito, como o histórico, o desfazer e as mudanças dos colegas o chamam.
verb-account-add = conta criada
verb-account-edit = conta editada
verb-account-move = mudança de estágio
verb-account-archive = conta arquivada
verb-account-restore = conta restaurada
verb-milestone-done = marco concluído
verb-milestone-reopen = marco reaberto
verb-milestone-move = marco remarcado
verb-task-done = tarefa concluída
verb-task-reopen = tarefa reaberta
verb-plan-adjust = plano ajustado
verb-stakeholder-add = stakeholder incluído
verb-stakeholder-edit = stakeholder editado
verb-stakeholder-left = saída de stakeholder
verb-touch-log = contato registrado
verb-signal-raise = sinal aberto
verb-signal-ack = sinal reconhecido
verb-signal-snooze = sinal adiado
verb-signal-resolve = sinal resolvido
verb-signal-dismiss = sinal marcado como alarme falso
verb-signal-reopen = sinal reaberto
verb-team-timezone = fuso horário definido
verb-team-currency = moeda definida
verb-team-holiday-add = feriado da equipe incluído
verb-team-holiday-remove = feriado da equipe removido
verb-metric-record = leitura registrada
verb-goal-add = meta definida
verb-goal-edit = meta alterada
verb-goal-close = meta encerrada
verb-win-add = vitória rápida incluída
verb-win-deliver = vitória rápida entregue
verb-concern-open = ocorrência aberta
verb-concern-escalate = caso escalonado
verb-concern-close = ocorrência encerrada
verb-concern-reopen = ocorrência reaberta
verb-next-add = próximo passo incluído
verb-next-done = próximo passo feito
verb-next-reopen = próximo passo reaberto
verb-next-move = próximo passo remarcado
verb-next-drop = próximo passo descartado
verb-play-start = plano de ação iniciado
verb-play-finish = plano de ação concluído
verb-triage-done = concluída por hoje
verb-triage-snooze = conta adiada
verb-triage-wake = de volta à fila
verb-score-override = pontuação ajustada à mão
verb-score-lift = ajuste manual retirado
verb-scoring-set = valor alterado
verb-scoring-reset = valor restaurado
verb-signal-detect = regras avaliadas
verb-import-readings = leituras importadas
verb-import-accounts = contas importadas
verb-undo = desfeito
verb-redo = refeito

actor-rules = as regras
capture-follow-up = Retomar contato
capture-touch = Contato: { $what }
capture-concern = Abre: { $kind }: { $title }
capture-next = Próximo: { $day } · { $title }
capture-unknown = ? “{ $word }” não é ninguém desta conta; fica na anotação
capture-ambiguous = ? “{ $word }” pode ser { $names }; diga qual
capture-unread = ? a data “{ $word }” não pôde ser usada
reason-signal = { $title } ({ $severity }, { $days } d)
reason-milestone = { $title }: { $days } d de atraso
reason-turns-red = Fica vermelha em { $days } d se nada for registrado
reason-turns-red-by = Fica vermelha em { $days } d se nada for registrado ({ $measure })
reason-health = Pontuação de saúde { $score }
reason-fall = Caiu { $points } em 14 dias
reason-coverage = Só { $percent } % da pontuação se apoia em evidência recente
reason-renewal = Renovação em { $days } d
reason-revenue = ARR é { $percent } % da conta média
reason-unseen = Nada registrado há { $days } d
reason-woken = O adiamento acabou antes: algo mudou
what-if = Se { $what }: pontuação { $score } · prioridade { $priority } · plano termina { $end }. Nada foi alterado.
since-never = Esta é a sua primeira visita.
since-title = Desde a sua última visita, { $day }
since-line = { $name } · { $score } · { $what }
since-nothing = Nada seu mudou.
triage-clear = Nada precisa de uma decisão sua agora.
# What is measured for the health score.
code-measure-cadence-kept = Cadência em dia
code-measure-meetings-attended = Presença em reuniões
code-measure-milestones-on-time = Marcos no prazo
code-measure-plan-slippage = Atraso do plano
code-measure-blockers = Impedimentos
code-measure-activation = Ativação
code-measure-weekly-active = Ativos na semana
code-measure-core-features = Recursos principais
code-measure-training-attendance = Presença em treinamento
code-measure-training-feedback = Avaliação do treinamento
code-measure-tickets = Chamados de suporte
code-measure-time-to-value = Tempo até o primeiro valor
code-measure-goal-progress = Meta principal
code-measure-return-on-investment = ROI
code-measure-sentiment = Sentimento
code-measure-pulse = Pulso
code-measure-complaints = Reclamações
code-measure-escalations = Escalonamentos

# Rules that hold the health score down.
code-veto-executive-escalation = Escalonamento executivo em aberto
code-veto-go-live-overdue = Go-live muito atrasado
code-veto-decision-makers-silent = Patrocinador e líder do projeto em silêncio
code-veto-blocker-breached = Impedimento grave com SLA estourado

# What changed a health score.
code-cause-of-a-change-settings = configuração
code-cause-of-a-change-time = passagem do tempo
code-cause-of-a-change-facts = fatos novos
code-cause-of-a-change-override = ajuste manual

# What a line of the health score rests on: who or what, a figure, what it is held against, a day.
evidence-contact-overdue = { $name }: último contato em { $on }, { $value } d além dos { $of } d
evidence-never-reached = { $name }: nenhum contato desde { $on }, { $value } d além dos { $of } d
evidence-contacts-kept =
    { $value ->
        [one] 1 contato dentro da cadência
       *[other] { $value } contatos, todos dentro da cadência
    }
evidence-meetings-attended = Presença em reuniões: { $value } de { $of }
evidence-no-show = { $name } faltou à reunião de { $on }
evidence-milestone-done-late = { $name }: concluído em { $on }, { $value } d de atraso
evidence-milestone-past-due = { $name }: vencia em { $on }, { $value } d de atraso
evidence-milestones-on-time =
    { $value ->
        [one] 1 marco vencido, no prazo
       *[other] { $value } marcos vencidos, todos no prazo
    }
evidence-plan-slipped = O plano termina { $value } d depois da linha de base
evidence-plan-on-course = O plano termina dentro da linha de base
evidence-blocker-open = { $name }: em aberto desde { $on }, { $value } d
evidence-blocker-overdue = { $name }: SLA venceu em { $on }, { $value } d além
evidence-blockers-closed =
    { $value ->
        [one] 1 impedimento recente, resolvido
       *[other] { $value } impedimentos recentes, todos resolvidos
    }
evidence-reading = { $name }: { $value }, alvo { $of }, em { $on }
evidence-reading-about = { $name }: { $value }, alvo { $of }, em { $on }
evidence-first-value = { $name }: primeiro valor no dia { $value }, em { $on }
evidence-no-first-value = Nenhuma vitória rápida até o dia { $value }; esperada até o dia { $of }
evidence-goal-course = { $name }: { $value } % do caminho, { $of } % do tempo, em { $on }
evidence-return-on-investment = O benefício cobre { $value } % do custo; esperado a esta altura: { $of } %, em { $on }
evidence-touches-negative = { $value } de { $of } interações recentes negativas, a última em { $on }
evidence-touches-positive = { $value } de { $of } interações recentes positivas, a última em { $on }
evidence-touches-neutral = { $value } de { $of } interações recentes neutras, a última em { $on }
evidence-complaint-open = { $name }: reclamação em aberto desde { $on }, { $value } d
evidence-complaint-overdue = { $name }: a resposta vencia em { $on }, há { $value } d
evidence-complaints-closed =
    { $value ->
        [one] 1 reclamação recente, encerrada
       *[other] { $value } reclamações recentes, todas encerradas
    }
evidence-escalation-open = { $name }: escalonado em { $on }, em aberto há { $value } d
evidence-escalation-overdue = { $name }: escalonamento vencia em { $on }, há { $value } d
evidence-escalations-closed =
    { $value ->
        [one] 1 escalonamento recente, encerrado
       *[other] { $value } escalonamentos recentes, todos encerrados
    }

# What would win points back.
recover-reach = Falar com { $name }
recover-hold-meeting = Fazer uma reunião com todos presentes
recover-finish-milestone = Concluir: { $name }
recover-pull-in-plan = Recuperar dias do plano
recover-close-blocker = Resolver o impedimento: { $name }
recover-raise-metric = Atingir a meta: { $name }
recover-lower-tickets = Reduzir os chamados até o alvo
recover-settle-doubts = Resolver o que preocupa você nesta conta
recover-deliver-quick-win = Entregar uma vitória rápida
recover-advance-goal = Recolocar a meta no rumo: { $name }
recover-raise-return = Mostrar mais benefício pelo custo
recover-win-back = Ter uma conversa que termine bem
recover-answer-complaint = Responder à reclamação: { $name }
recover-close-escalation = Encerrar o escalonamento: { $name }

# O que uma regra viu
evidence-last-reply = Última resposta ou presença de { $name }: { $on }
evidence-never-replied = { $name } nunca respondeu desde { $on }
evidence-unanswered = { $name }: contato de { $on } sem resposta
evidence-checkin-missed = { $name } faltou à conversa de { $on }
evidence-last-checkin = Última conversa com { $name }: { $on }
evidence-no-checkin = Nenhuma conversa com { $name } desde { $on }
evidence-meeting-missed = { $name } faltou à reunião de { $on }
evidence-champion-left = O champion { $name } saiu em { $on }
evidence-no-champion = Nenhum champion definido até o go-live, { $on }
evidence-single-threaded = Só um contato ativo: { $name }
evidence-nobody-live = Nenhum contato ativo em { $of } dias
evidence-milestone-late = { $name }: concluído em { $on }, com { $value } d de atraso
evidence-milestone-overdue = { $name }: atrasado desde { $on }
evidence-milestone-open = { $name } está em aberto, com prazo em { $on }
evidence-blockers = Bloqueios recentes: { $value } abertos, { $of } resolvidos
evidence-blocker-since = { $name }: bloqueado desde { $on }
evidence-scope-request = { $name }: pedido fora do escopo em { $on }
evidence-answers = { $value } respostas
evidence-reading-fell = { $name }: { $value } em { $on }
evidence-trained = Treinamento concluído em { $on }
evidence-no-quick-win = Nenhuma vitória rápida até o dia { $value } (contrato em { $on })
evidence-quick-win-due = { $name }: prevista para { $on }
evidence-goal-behind = { $name }: { $value } % do caminho em { $on }, esperado ao menos { $of } %
evidence-last-business-reading = Última medição de negócio: { $on }
evidence-no-business-reading = Nenhuma medição de negócio até agora
evidence-live = No ar desde { $on }
evidence-last-positive = Última interação positiva: { $on }
evidence-no-positive = Nenhuma interação positiva desde o contrato, { $on }
evidence-no-pulse = Nenhum pulso registrado
evidence-pulse-stale = Último pulso, de { $on }: já não vale
evidence-negative = { $name }: interação negativa em { $on }
evidence-negative-touch = Interação negativa em { $on }
evidence-complaints = Reclamações recentes: { $value }; no período anterior: { $of }
evidence-complaint = { $name }: reclamação de { $on }
evidence-escalation = { $name }: escalonado em { $on }

# Engajamento por semana

code-engagement-of-a-week-running = em curso
code-engagement-of-a-week-unknown = poucas semanas antes dela
code-engagement-of-a-week-usual = dentro do habitual
code-engagement-of-a-week-fell = caiu, ainda habitual
code-engagement-of-a-week-rose = subiu, ainda habitual
code-engagement-of-a-week-below = abaixo do habitual
code-engagement-of-a-week-above = acima do habitual
code-reason-of-a-dip-quick-win = depois de uma vitória rápida
code-reason-of-a-dip-go-live = depois do go-live
code-reason-of-a-dip-problem = depois de um problema
code-reason-of-a-dip-unknown = sem causa aparente
why-forecast = Cai para “{ $band }” em { $day } se nada for registrado: { $measure } perde { $points }.
why-change = De { $from } a { $to }: { $before } → { $after }
why-no-change = Nada mudou.
why-path = O caminho mais curto até { $target } (chega a { $reaches }):
why-path-short = { $target } está fora de alcance por ora; com isso chega a { $reaches }:
why-title = { $name }: pontuação { $score }
why-assumed = suposto enquanto nada se sabia

verb-plan-replan = plano refeito
code-field-redo = Estágios a refazer
code-field-insights = Descobrir de novo
code-field-expectations = Realinhar
