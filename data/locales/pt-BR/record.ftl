# O registro do onboarding: suas abas, formulários e verbos.

place-overview = Visão geral
place-roles = RACI
place-wins = Vitórias rápidas
place-training = Treinamento
place-risks = Riscos
place-resources = Recursos
place-expectations = Expectativas
place-review = Revisão
tab-overview = Visão geral
tab-roles = RACI
tab-wins = Vitórias
tab-training = Treinamento
tab-risks = Riscos
tab-resources = Recursos
tab-expectations = Expectativas
tab-review = Revisão
tab-letter-overview = v
tab-letter-tasks = t
tab-letter-milestones = p
tab-letter-cadence = e
tab-letter-roles = r
tab-letter-signals = s
tab-letter-score = o
tab-letter-metrics = m
tab-letter-actions = a
tab-letter-wins = i
tab-letter-training = n
tab-letter-risks = c
tab-letter-resources = u
tab-letter-expectations = x
tab-letter-review = d
detail-overview = Sobre este item
detail-roles = Sobre este item
detail-wins = Sobre esta vitória
detail-training = Sobre este item
detail-risks = Sobre este risco
detail-resources = Sobre este item
detail-expectations = Sobre este item
detail-review = Sobre este item
pane-empty-overview = Ainda não há nada para mostrar.
pane-empty-roles = Ainda não há nada para mostrar.
pane-empty-wins = Ainda não há nada para mostrar.
pane-empty-training = Ainda não há nada para mostrar.
pane-empty-risks = Ainda não há nada para mostrar.
pane-empty-resources = Ainda não há nada para mostrar.
pane-empty-expectations = Ainda não há nada para mostrar.
pane-empty-review = Ainda não há nada para mostrar.

section-risks = Registro de riscos
section-concerns = Ocorrências do cliente
section-empty-concerns = Nada em aberto. a registra um impedimento, reclamação, escalonamento ou pedido de escopo.

go-to-title = Ir para
go-to-top = Primeira linha

point-unsaid = sem resposta
point-said = { $finding }, { $day }, { $who }
point-nobody-said = Ninguém avaliou este ponto ainda: Espaço marca como atendido; a tecla e abre os detalhes.
offered = do playbook
offer-take = a inclui no registro.
status-nothing-to-edit = Não há o que alterar nesta linha.
status-nothing-to-drop = Esta linha não pode ser removida.
status-settled-already = Isso já foi resolvido; e altera.

action-add-record = Incluir nesta seção
action-edit-record = Editar esta linha
action-settle-record = Concluir: feito, realizado, confirmado, encerrado
action-drop-record = Remover esta linha
action-go-to = Ir para uma aba…

level-1 = 1, muito baixo
level-2 = 2, baixo
level-3 = 3, médio
level-4 = 4, alto
level-5 = 5, muito alto
risk-total = { $count ->
    [0] nenhum em aberto
    [one] um em aberto, exposição { $exposure }
   *[other] { $count } em aberto, exposição { $exposure }
  }
risk-score = p{ $probability } × i{ $impact }
risk-exposure = Exposição { $exposure } de 25: probabilidade { $probability }; impacto { $impact }
risk-impact = Impacto: { $words }
risk-mitigation = Mitigação: { $words }
risk-found = Identificado em { $day }; responsável: { $owner }
risk-review = revisão em { $day }
risk-came-true = Aconteceu: { $signal }, { $day }
risk-closed = Encerrado em { $day }: { $outcome }
risk-history = Pontuações até aqui
risk-scored = { $day }: { $probability } × { $impact } = { $exposure } ({ $who })
risk-matrix = Riscos em aberto, probabilidade por impacto
risk-matrix-axes = probabilidade para cima, impacto para a direita
form-risk-add = Registrar risco
form-risk-edit = Editar risco
form-risk-settle = Encerrar risco
form-no-signal = Nenhum
form-assessment-add = Avaliar este ponto
verb-risk-add = risco registrado
verb-risk-edit = risco alterado
verb-risk-drop = risco removido

code-finding-met = atendido
code-finding-partly = em parte
code-finding-not-met = não atendido
code-finding-waived = dispensado

code-kind-of-thing-point = ponto
code-kind-of-thing-handoff-item = item do handoff
code-kind-of-thing-raci = papel na RACI
code-kind-of-thing-recognition = reconhecimento
code-kind-of-thing-commitment = recurso
code-kind-of-thing-session = sessão de treinamento
code-kind-of-thing-low-adopter = caso de baixa adoção
code-kind-of-thing-risk = risco
code-kind-of-thing-expectation = expectativa
code-kind-of-thing-review = revisão
code-kind-of-thing-golive = decisão de go-live
code-kind-of-thing-note = nota
code-kind-of-thing-renewal = renovação
code-kind-of-thing-opportunity = oportunidade
code-kind-of-thing-reference = referência
code-kind-of-thing-absence = ausência
code-kind-of-thing-capacity = capacidade

code-field-answer = Resposta
code-field-answered-on = Respondida em
code-field-contact = Contato em vendas
code-field-hours = Horas por semana
code-field-from = De
code-field-confirmed = Confirmado em
code-field-held-on = Realizada em
code-field-trainer = Instrutor
code-field-recording = Gravação
code-field-people = Pessoas
code-field-who = Quem
code-field-told-to = Comunicada a
code-field-told-on = Comunicada em
code-field-probability = Probabilidade
code-field-impact = Impacto
code-field-review-on = Rever em
code-field-closed-on = Encerrado em
code-field-mitigation = Mitigação
code-field-effect-days = Efeito em dias
code-field-decided-on = Decidido em
code-field-decided-by = Decidido por
code-field-every-days = A cada (dias)
code-field-said-by = Dito por
code-field-reasons = Motivos
code-field-next-step = Próximo passo
code-field-finding = Avaliação

code-barrier-time = falta de tempo
code-barrier-knowledge = falta de treinamento
code-barrier-fit = não se encaixa na rotina
code-barrier-access = sem acesso
code-barrier-motivation = não vê benefício
code-barrier-unknown = ainda não se sabe
code-handoff-kind-promise = promessa
code-handoff-kind-goal = objetivo
code-handoff-kind-stakeholder = stakeholder
code-handoff-kind-risk = risco
code-handoff-kind-term = termo do contrato
code-handoff-kind-question = pergunta
code-part-responsible = responsável
code-part-accountable = aprovador
code-part-consulted = consultado
code-part-informed = informado
code-recognition-training = treinamento avançado
code-recognition-certification = certificação
code-recognition-praise = reconhecimento
code-resource-role-csm = CSM
code-resource-role-implementation = especialista de implementação
code-resource-role-technical = engenharia
code-resource-role-training-lead = responsável por treinamentos
code-resource-role-project-lead = líder do projeto
code-resource-role-technical-lead = líder técnico
code-resource-role-subject-expert = especialistas e power users
code-resource-role-end-user = usuários finais
code-expectation-kind-expectation = expectativa
code-expectation-kind-decision = decisão
code-expectation-kind-scope-change = mudança de escopo
code-expectation-kind-parked = fase 2
code-ruling-open = em aberto
code-ruling-agreed = aceita
code-ruling-declined = recusada
code-review-kind-alignment = revisão de expectativas
code-review-kind-usage-report = relatório de uso
code-review-kind-business-review = revisão de negócio
code-review-kind-check-in = check-in
code-review-kind-strategy = sessão estratégica
code-note-kind-internal = interna
code-note-kind-customer = para o cliente
code-note-kind-feedback = feedback
code-outlook-certain = garantida
code-outlook-likely = provável
code-outlook-unsure = incerta
code-outlook-unlikely = improvável
code-outcome-early = renovou antes do prazo
code-outcome-on-time = renovou no prazo
code-outcome-churned = cancelou
code-opportunity-state-open = aberta
code-opportunity-state-won = ganha
code-opportunity-state-lost = perdida
code-reference-kind-reference = referência
code-reference-kind-case-study = case de sucesso
code-reference-state-candidate = candidata
code-reference-state-asked = pedida
code-reference-state-agreed = aceita
code-reference-state-published = publicada
code-reference-state-declined = recusada
code-condition-milestones = marcos concluídos
code-condition-adoption = adoção na meta
code-condition-results = resultados visíveis
code-condition-self-sufficient = autossuficiente
code-condition-timing = chegou a hora

# Expectativas, revisões, notas, go-live, steady state e renovação.
section-expectations = Expectativas e escopo
section-parked = Guardado para a fase 2
section-reviews = Revisões
section-notes = Notas e comentários
section-readiness = Prontidão para o go-live
section-hypercare = Hypercare
section-gate = Gate de steady state
section-renewal = Renovação
section-opportunities = Oportunidades
section-references = Referência e case de sucesso
code-field-ruling = Decisão
code-field-go = Decisão
code-field-outlook = Perspectiva
code-field-next = Próximo passo
code-field-state = Situação
code-sla-clock-none = sem SLA
code-sla-clock-running = em curso
code-sla-clock-breached = estourado
code-sla-clock-kept = cumprido
code-sla-clock-late = atrasado
code-gate-state-met = atendida
code-gate-state-open = não atendida
code-gate-state-unknown = sem dados
code-gate-state-waived = dispensada
code-countdown-overdue = vencida
code-countdown-in-30 = até 30 dias
code-countdown-in-60 = até 60 dias
code-countdown-in-90 = até 90 dias
code-countdown-in-180 = até 180 dias
code-countdown-later = mais tarde
code-outlook-reason-healthy = a pontuação de saúde está boa
code-outlook-reason-watch = a pontuação de saúde pede atenção
code-outlook-reason-at-risk = a pontuação de saúde está em risco
code-outlook-reason-rising = a pontuação está subindo
code-outlook-reason-falling = a pontuação está caindo
code-outlook-reason-adopted = usuários ativos na semana dentro da meta
code-outlook-reason-not-adopted = usuários ativos na semana abaixo da meta
code-outlook-reason-sponsor-near = houve contato com o patrocinador nos últimos 45 dias
code-outlook-reason-sponsor-far = sem contato com o patrocinador nos últimos 45 dias
code-outlook-reason-no-sponsor = não há patrocinador
verb-expectation-add = registrado
verb-expectation-edit = registro alterado
verb-expectation-drop = registro removido
verb-review-add = revisão agendada
verb-review-edit = revisão alterada
verb-review-drop = revisão removida
verb-note-add = nota escrita
verb-note-edit = nota alterada
verb-note-drop = nota removida
verb-golive-add = decisão de go-live registrada
verb-golive-edit = decisão de go-live alterada
verb-golive-drop = decisão de go-live removida
verb-assessment-add = ponto avaliado
verb-assessment-edit = avaliação alterada
verb-assessment-drop = avaliação removida
verb-steady-graduate = passou para steady state
verb-steady-return = de volta ao onboarding
verb-renewal-add = renovação aberta
verb-renewal-edit = renovação alterada
verb-renewal-drop = renovação removida
verb-renewal-close = renovação encerrada
verb-opportunity-add = oportunidade registrada
verb-opportunity-edit = oportunidade alterada
verb-opportunity-drop = oportunidade removida
verb-reference-add = referência incluída
verb-reference-edit = referência alterada
verb-reference-drop = referência removida
expectation-plan-waits = O plano precisa mudar em { $days }: `orquestra plan replan`, ou R na aba Plano, incorpora a mudança.
review-every = a cada { $days } d
golive-go = go
golive-no-go = no-go
golive-blocking = impeditivo
golive-ready = { $ready } de { $of } prontos, { $blocking ->
    [0] nada impede
    [one] um impeditivo
   *[other] { $blocking } impeditivos
  }
hypercare-not-live = Ainda não entrou no ar: o hypercare começa com o marco de go-live.
hypercare-day = Dia { $day } de { $of }, até { $until }
hypercare-over = Encerrado em { $until } ({ $of } dias; hoje seria o dia { $day })
hypercare-problems = Problemas
hypercare-reports = Relatórios de uso
hypercare-feedback = Primeiros feedbacks
sla-none = sem SLA
sla-running = faltam { $days } d
sla-breached = estourado há { $days } d
sla-kept = cumprido
sla-late = { $days } d de atraso
gate-too-early = Passar agora custaria:
gate-too-late = Esperar custa:
renewal-suggested = { $outlook } (sugestão)
opportunity-weighted = Valor ponderado do que está em aberto: { $total }
evidence-gate-milestones = { $value } de { $of } marcos concluídos
evidence-gate-no-reading = { $name }: sem nenhuma leitura
evidence-gate-reading-old = { $name }: última leitura em { $on }, antiga demais para valer
evidence-gate-win = vitória rápida “{ $name }” entregue em { $on }, com efeito medido
evidence-gate-no-result = sem leitura de meta, sem ROI, sem vitória rápida com efeito medido
evidence-gate-not-trained = treinamento não concluído
evidence-gate-day = dia { $value }; o habitual é { $name }
evidence-gate-touches = { $value ->
    [one] um contato nos últimos { $of } dias
   *[other] { $value } contatos nos últimos { $of } dias
  } passariam a um por mês
evidence-gate-issues = { $value ->
    [one] uma ocorrência
   *[other] { $value } ocorrências
  } e { $of ->
    [one] um sinal
   *[other] { $of } sinais
  } em aberto
evidence-gate-wins-open = { $value } de { $of } vitórias rápidas por entregar
evidence-gate-hours = { $value } d além do dia { $of }, com { $name } h/semana do CSM ainda comprometidas
evidence-gate-hours-since = cerca de { $name } h desde o dia { $of }
evidence-gate-started-by-them = { $value } de { $of } contatos dos últimos 30 dias partiram do cliente
evidence-gate-partnership = { $value ->
    [0] nenhuma oportunidade aberta
    [one] uma oportunidade aberta
   *[other] { $value } oportunidades abertas
  }, { $of ->
    [0] nenhuma revisão de negócio realizada
    [one] uma revisão de negócio realizada
   *[other] { $of } revisões de negócio realizadas
  }
# People: RACI, communication schedule, champions, successors.
code-kind-of-thing-work = marco ou entregável
code-field-work = Marco/entregável
code-field-part = Papel
code-field-successor = Quem assume
code-field-recognition = O que foi feito
code-field-person = Quem
code-field-login = Login
code-gap-no-accountable = sem aprovador
code-gap-several-accountable = vários aprovadores
code-gap-no-responsible = sem responsável
code-gap-left = alguém saiu
raci-summary = { $count ->
    [0] { $open } itens abertos, todos com um aprovador
   *[other] { $count } de { $open } sem um aprovador único
  }
raci-answers = Aprovador
raci-done = feito { $day }
raci-due = prazo { $day }
raci-milestone = Marco
raci-deliverable = Entregável
raci-our-side = nossa equipe
raci-has-left = saiu em { $day }
raci-proposed = Sugestão: { $parts }
raci-by-person = Papéis no trabalho em aberto, por pessoa
raci-nobody = Ninguém tem papel definido ainda.
raci-means-responsible = executa
raci-means-accountable = responde pelo resultado, uma única pessoa
raci-means-consulted = é ouvido antes
raci-means-informed = fica sabendo depois
raci-keys = a atribui um papel, x retira um papel, Espaço preenche as lacunas com a sugestão.
raci-keys-heading = Espaço preenche com a sugestão do playbook tudo o que está em aberto; você confere antes.
raci-no-gap = Não falta nada aqui: há um único aprovador e alguém que executa.
raci-no-offer = Não há o que sugerir: ninguém cadastrado ocupa o papel que costuma assumir este item.
confirm-raci-suggest = { $count ->
    [one] Adotar os papéis sugeridos?
   *[other] Adotar os papéis sugeridos em { $count } itens?
  }
confirm-raci-replace = Hoje o aprovador é { $who }. Trocar por { $new }?
confirm-raci-replace-why = Cada marco ou entregável tem um único aprovador. O papel anterior é retirado na mesma operação.
form-raci-clear = Retirar um papel
form-one-of-ours = Alguém da nossa equipe, pelo login
form-part-hint = R executa, A responde pelo resultado, C é ouvido antes, I fica sabendo depois
form-login-hint = Só para quem é da nossa equipe
form-all-parts = Todos
form-champion-hint = Champions e power users; p inclui alguém
verb-raci-replace = aprovador trocado
verb-raci-suggest = papéis sugeridos adotados
verb-raci-clear = papéis na RACI removidos
schedule-summary = { $count ->
    [0] nada previsto em { $weeks } semanas
    [one] um contato em { $weeks } semanas
   *[other] { $count } contatos em { $weeks } semanas
  }
schedule-late = { $count ->
    [one] 1 atrasado
   *[other] { $count } atrasados
  }
schedule-since = desde { $day }
schedule-overdue = Atrasado desde { $day }.
schedule-by-week = Contatos por semana
schedule-week = Semana de { $day }: { $count ->
    [one] um contato
   *[other] { $count } contatos
  }{ $minutes ->
    [0] {""}
   *[other] , { $minutes } min previstos
  }
schedule-nobody = Ninguém deste cliente foi cadastrado ainda: p inclui um stakeholder.
schedule-nothing = Nada previsto: ninguém aqui precisa de contato regular neste estágio, ou a conta está pausada.
schedule-keys = Espaço ou Enter registra um contato com esta pessoa.
engage-how = Como: { $words }
engage-style = Estilo: { $words }
engage-minutes = { $minutes } min
champions-summary = { $count ->
    [0] ninguém definido
    [one] uma pessoa
   *[other] { $count } pessoas
  }{ $waiting ->
    [0] {""}
   *[other] , { $waiting } à espera
  }
champions-none = Nenhum champion ou power user definido ainda: p inclui um. Sem eles, a adoção não tem voz dentro do cliente.
champions-overlooked = Há quem esteja sem treinamento nem reconhecimento há mais de 60 dias: a registra o que você fizer por eles.
champions-well = Todos receberam treinamento ou reconhecimento nos últimos 60 dias.
champion-last = { $days ->
    [0] reconhecido hoje
   *[other] há { $days } d
  }
champion-nothing = nada ainda, { $days } d
champion-overlooked = Nada há { $days } dias: hora de um treinamento avançado, um certificado ou um agradecimento em público.
champion-keys = a ou Espaço registra o que foi feito por esta pessoa.
people-one-thread = só um contato ativo: { $name }
person-one-thread = Só há um contato ativo: { $name }. Construa um segundo relacionamento antes de perder este.
person-only-thread = É o único contato ativo da conta: construa um segundo relacionamento antes de perder este.
person-successor = { $name } assumiu o lugar.
person-succeeds = Assumiu o lugar de { $name }.
succession-search = Encontrar quem assume o lugar de { $name }
form-successor-search = Ainda não definido: criar um próximo passo
form-successor-new = Uma pessoa nova
form-successor-none = Ninguém assume
form-successor-name-hint = Nome da pessoa nova, se for o caso
form-successor-role-hint = O papel de quem assume, daqui em diante
form-left-parts-pass = { $count ->
    [one] Um papel no trabalho em aberto passa para quem assume.
   *[other] { $count } papéis no trabalho em aberto passam para quem assume.
  }
form-left-parts-stay = { $count ->
    [one] Um papel no trabalho em aberto fica sem ninguém.
   *[other] { $count } papéis no trabalho em aberto ficam sem ninguém.
  }
# Training, low adopters, quick wins, checklists.
section-wins = Vitórias rápidas
section-wins-30 = 30 dias
section-wins-60 = 60 dias
section-wins-90 = 90 dias
section-sessions = Sessões de treinamento
section-contents-getting-started = Conteúdo: primeiros passos
section-contents-by-role = Conteúdo: por função
section-contents-features = Conteúdo: recursos
section-contents-videos = Conteúdo: vídeos
section-adoption = O que gera adoção
section-low-adopters = Baixa adoção
sessions-held = { $count ->
    [0] nenhuma marcada
    [one] { $held } de 1 realizada
   *[other] { $held } de { $count } realizadas
  }
sessions-attendance = presença de { $percent } %
sessions-overdue = { $count ->
    [one] 1 não realizada na data
   *[other] { $count } não realizadas na data
  }
sessions-none = Nenhuma sessão marcada ainda: a agenda do playbook está na lista, e a tecla a traz cada sessão para o registro.
session-mark = { $mark } / 5
session-minutes = { $minutes } min
session-hands-on = com prática
session-train-the-trainer = forma multiplicadores
session-planned = Marcada para { $day }
session-late = Marcada para { $day } e não realizada, { $late ->
    [one] um dia de atraso
   *[other] { $late } dias de atraso
  }
session-held = Realizada em { $day }, marcada para { $planned }
session-trainer = Conduzida por { $who }
session-invited = { $count ->
    [one] 1 convidado
   *[other] { $count } convidados
  }
session-attended = { $count ->
    [one] 1 presente
   *[other] { $count } presentes
  }
session-recording = Gravação: { $link }
turnout-by-role = Presença por papel
turnout-all = Todos os papéis: { $figures }
turnout-attendance = presença de { $percent } % ({ $come } de { $of })
turnout-feedback = avaliação { $mark } de 5
turnout-passed = { $passed } de { $of } aprovados no teste
format-strengths = Pontos fortes: { $words }
format-limits = Limitações: { $words }
format-best-for = Indicado para: { $words }
agenda-all = Marcar a agenda inteira: { $count } sessões
agenda-all-how = Espaço ou a marca todas de uma vez, em dias livres desta conta; u desfaz.
agenda-behind = atrasada no plano
agenda-week = Semana { $week } do playbook: { $day } neste plano
agenda-goes-on = Continua depois das sessões, a partir de { $day } neste plano
agenda-every = Repete-se a cada { $days ->
    [one] dia
   *[other] { $days } dias
  } depois de realizada
agenda-optional = Opcional: quem não participar não perde nada obrigatório
low-adopters-open = { $count ->
    [0] nenhum em aberto
   *[other] { $count } em aberto
  }{ $late ->
    [0] {""}
    [one] , { $late } atrasado
   *[other] , { $late } atrasados
  }
low-adopters-line = Quem usa menos de { $percent } % do esperado entra aqui: pessoas, equipes ou turnos. a inclui.
low-adopters-how = Procure-os antes que alguém reclame, pergunte o que atrapalha e ofereça a ajuda certa. Sem cobrança, e com o gestor envolvido.
low-adopter-group = { $who } ({ $people ->
    [one] 1 pessoa
   *[other] { $people } pessoas
  })
low-adopter-to-reach = procurar até
low-adopter-reached = procurado
low-adopter-closed = resolvido
low-adopter-found = Percebido em { $day }, { $people ->
    [one] uma pessoa
   *[other] { $people } pessoas
  }
low-adopter-usage = uso de { $percent } % do esperado (limite: { $line } %)
low-adopter-barrier = O que atrapalha: { $barrier }
low-adopter-due = Procurar até { $day }{ $late ->
    [0] {""}
    [one] , um dia de atraso
   *[other] , { $late } dias de atraso
  }
low-adopter-reached-on = Procurado em { $day }
low-adopter-manager = { $who } está envolvido como gestor
low-adopter-no-manager = O gestor ainda não está envolvido
low-adopter-closed-on = Resolvido em { $day }
factors-in-place = { $met } de { $count } atendidos
factors-why = Treinar não basta: para adotar, as pessoas também precisam de um motivo, lembretes, ajuda quando travam e alguém que conte com isso.
factors-how = O registro avalia cada fator; Espaço ou a tecla e registra a sua avaliação, que prevalece.
factor-said = à mão
factor-derived = pelo registro
factor-nothing = nada para avaliar ainda
factor-record = O registro mostra: { $finding }
proof-never = nunca
proof-sessions = { $held } de { $of } sessões realizadas
proof-practice = { $count ->
    [0] nenhuma sessão com prática ainda
    [one] uma sessão com prática
   *[other] { $count } sessões com prática
  }
proof-wins = { $told } de { $of } vitórias rápidas entregues foram comunicadas
proof-goes-on = { $title }: última vez { $last }
proof-usage-reports = Relatório de uso: última vez { $last }
proof-office-hours = Plantões de dúvidas: { $held } em 30 dias, { $planned } marcados
proof-champions = { $count ->
    [0] nenhum champion ou power user indicado
    [one] um champion ou power user
   *[other] { $count } champions e power users
  }
proof-reached = { $reached } de { $of } casos de baixa adoção procurados
proof-manager-sessions = { $count ->
    [0] nenhuma sessão para gestores realizada
    [one] uma sessão para gestores realizada
   *[other] { $count } sessões para gestores realizadas
  }
proof-managers-involved = gestores envolvidos em { $involved } de { $of } casos de baixa adoção
contents-ready = { $ready } de { $count } prontos
contents-how = Prático e voltado a casos de uso, com imagens, fácil de encontrar e sempre atualizado. Espaço marca o item como pronto.
win-horizon = { $day } dias: { $title }
win-horizon-delivered = { $count } de { $of } entregues
win-first-value = primeiro valor no dia { $days }
win-no-value = sem valor ainda, dia { $day }
win-next-due = próxima: { $title }, { $day }
win-next = próxima: { $title }
win-next-on = próxima { $day }
win-none-next = nenhuma planejada
win-tally = { $planned } planejadas, { $delivered } entregues
win-untold-count = { $count ->
    [one] Uma foi entregue há mais de { $days } dias e não foi comunicada.
   *[other] { $count } foram entregues há mais de { $days } dias e não foram comunicadas.
  }
win-strategy = Uma vitória pequena e visível até o dia 30, uma mais substancial até o 60 e uma que o negócio sinta até o 90; cada uma entregue, medida e comunicada.
win-untold = não comunicada
win-identify = Como escolher: { $words }
win-measure = Como medir: { $words }
win-communicate = Como comunicar: { $words }
win-delivered-on = Entregue em { $day }, dia { $number }
win-was-due = Prevista para { $day }
win-wanted-by = Pedida por { $who }
win-metric = { $metric }: de { $baseline } para { $target }
win-measured-of = Medição: { $value }, { $percent } % do caminho
win-measured = Medição: { $value }
win-not-measured = Ainda não medida
win-told = Comunicada a { $who } em { $day }
win-tell-now = Não foi comunicada em { $days } dias: vitória que ninguém conhece não convence ninguém.
win-then-deliver = Espaço: registrar a entrega
win-then-measure = Espaço: registrar o resultado
win-then-tell = Espaço: registrar a quem foi comunicada
status-win-told = Esta vitória rápida foi entregue, medida e comunicada; não falta nada.
code-win-stage-planned = planejada
code-win-stage-delivered = entregue
code-win-stage-measured = medida
code-win-stage-told = comunicada
code-field-planned-on = Marcada para
code-field-minutes = Minutos
code-field-format = Formato
code-field-hands-on = Com prática
code-field-train-the-trainer = Forma multiplicadores
code-field-invited = Convidados
code-field-attended = Presentes
code-field-feedback = Avaliação
code-field-assessed = Fizeram o teste
code-field-passed = Aprovados
code-field-usage = Uso em %
code-field-barrier = O que atrapalha
code-field-manager = Gestor
code-field-reached-on = Procurado em
code-field-horizon = Até o dia
code-field-wanted-by = Pedida por
code-field-measured = Resultado medido
code-field-delivered-on = Entregue em
form-win-add = Nova vitória rápida
form-win-edit = Alterar vitória rápida
form-win-settle = Vitória rápida: próximo passo
form-session-add = Marcar sessão de treinamento
form-session-edit = Alterar sessão de treinamento
form-session-settle = Como foi a sessão
form-low-adopter-add = Novo caso de baixa adoção
form-low-adopter-edit = Alterar caso de baixa adoção
form-low-adopter-settle = Baixa adoção: o que resultou
form-horizon = dia { $day }
form-win-metric-hint = como se mede, com a unidade: horas por semana
form-told-to-hint = pessoas ou grupos: patrocinador, equipe de vendas
form-feedback-hint = a média, de 1 a 5
form-assessed-hint = quantos fizeram o teste
form-recording-hint = um link, se houver
form-low-adopter-hint = uma pessoa, uma equipe ou um turno
form-usage-hint = % do esperado, se conhecido
form-reach-by-hint = até que dia procurá-los
form-reached-hint = o que disseram, o que ficou combinado
verb-session-add = sessão de treinamento marcada
verb-session-edit = sessão de treinamento alterada
verb-session-drop = sessão de treinamento removida
verb-win-edit = vitória rápida alterada
verb-win-drop = vitória rápida removida
form-handoff-add = Novo item do handoff
form-handoff-edit = Editar item do handoff
verb-handoff-add = item do handoff incluído
verb-handoff-edit = item do handoff alterado
verb-handoff-drop = item do handoff removido
form-raci-add = Novo papel na RACI
form-raci-edit = Editar papel na RACI
verb-raci-add = papel na RACI incluído
verb-raci-edit = papel na RACI alterado
verb-raci-drop = papel na RACI removido
form-recognition-add = Novo reconhecimento
form-recognition-edit = Editar reconhecimento
verb-recognition-add = reconhecimento incluído
verb-recognition-edit = reconhecimento alterado
verb-recognition-drop = reconhecimento removido
form-resource-add = Registrar horas
form-resource-edit = Alterar horas
verb-resource-add = horas registradas
verb-resource-edit = horas alteradas
verb-resource-drop = horas removidas
verb-low_adopter-add = caso de baixa adoção incluído
verb-low_adopter-edit = caso de baixa adoção alterado
verb-low_adopter-drop = caso de baixa adoção removido
form-expectation-add = Novo item do registro
form-expectation-edit = Editar item do registro
form-review-add = Nova revisão
form-review-edit = Editar revisão
form-golive-add = Nova decisão de go-live
form-golive-edit = Editar decisão de go-live
form-note-add = Nova nota
form-note-edit = Editar nota
form-renewal-add = Nova renovação
form-renewal-edit = Editar renovação
form-opportunity-add = Nova oportunidade
form-opportunity-edit = Editar oportunidade
form-reference-add = Nova referência
form-reference-edit = Editar referência
form-handoff-settle = Responder à pergunta
form-expectation-settle = Decidir
form-review-settle = Revisão realizada
form-renewal-settle = Encerrar a renovação
form-opportunity-settle = Ganha ou perdida
section-objectives = Objetivos
section-handoff = Handoff de vendas
section-raci = RACI
section-schedule = Calendário de comunicação
section-champions = Champions e power users
section-ours = Do nosso lado
section-theirs = Do lado do cliente
short-add-record = incluir
short-edit-record = editar
short-settle-record = concluir
short-drop-record = remover
short-go-to = ir para

# As abas de expectativas e revisão, e a tela de renovações.
place-renewals = Renovações
action-go-renewals = Renovações e steady state
action-graduate = Passar a conta para steady state…
action-return-account = Trazer a conta de volta ao onboarding…
short-go-renewals = renovações
short-graduate = steady
short-return-account = voltar
form-return-account = De volta ao onboarding
form-effect-days-hint = dias a mais no plano; -3 economiza três
form-every-hint = vazio: não se repete
form-churn-hint = obrigatório quando o cliente cancela
form-next-renewal-hint = vazio: um ano depois
form-outlook-hint = os números sugerem: { $outlook }
form-percent-hint = em %, de 0 a 100
log-summary = { $open } em aberto · { $days } d aceitos · pedidos/30 d: { $requests }
log-parked = { $count ->
    [0] nada
    [one] um item
   *[other] { $count } itens
  }
log-asked = { $what }; pedido de { $name }
log-effect = Efeito no plano: { $days }
log-decided = { $ruling } em { $day } por { $who }
log-undecided = Ninguém decidiu ainda: Espaço decide ou deixa para a fase 2
review-next = próxima { $day }
review-none = nenhuma agendada
review-unplanned = não agendada
review-offer-alignment = Rever expectativas e escopo com regularidade mantém os dois lados alinhados: a cada 30 dias.
review-offer-usage = Um relatório de uso por semana mostra ao cliente como vão as duas primeiras semanas.
review-offer-business = A revisão de negócio mostra o que já foi alcançado e o que vem a seguir.
review-held = Realizada em { $day }; estava prevista para { $due }
review-due = Prevista para { $day }
review-comes-again = Depois de realizada, a próxima fica agendada para { $days } dias depois
review-coming = A seguir: { $what }, { $day }
note-summary = { $leaves } para o cliente · { $stays } só nossas
note-mark-internal = só nossa
note-mark-customer = PARA O CLIENTE
note-mark-feedback = o cliente disse
note-says-internal = Sobre o cliente: fica entre nós, fora de qualquer relatório ou exportação
note-says-customer = Para o cliente: pode sair em um relatório
note-says-feedback = Dito por um usuário do cliente: fica entre nós
note-said-by = Dito por { $name }
note-written = Escrita em { $day } por { $who }
feedback-none = nenhum até agora
feedback-offer = O que dizem os primeiros usuários? a registra o comentário, com o nome de quem o fez.
golive-said = { $word }, por { $who }
golive-counted = { $ready }/{ $of } prontos
golive-then = Decidido em { $day }, com { $ready } de { $of } pontos prontos
hypercare-waits = começa com o go-live
hypercare-ended = encerrado em { $day }
hypercare-problem-counts = { $all ->
    [0] Nenhum problema surgiu
    [one] Surgiu um problema
   *[other] Surgiram { $all } problemas
  }: { $open } em aberto, { $breached } com SLA estourado, { $late } resolvidos com atraso
gate-since = em steady state desde { $day }
gate-summary = { $passed } de { $of } · dia { $day }
gate-message = Mensagem de passagem ao cliente
gate-shut-title = { $name } ainda não está pronta para steady state
confirm-graduate = Passar { $name } para steady state? O que está em aberto continua em aberto; as revisões são agendadas, e a conta sai do quadro e vai para Renovações.
condition-help-milestones = Todos os marcos do plano estão concluídos.
condition-help-adoption = Ativação, usuários ativos na semana e recursos principais estão nos alvos do dia 90.
condition-help-results = Uma meta no rumo, um retorno que cobre o custo ou uma vitória rápida com efeito medido.
condition-help-self-sufficient = Poucos chamados e treinamento concluído; também se pode avaliar à mão.
condition-help-timing = A conta chegou aos dias em que a passagem costuma acontecer.
condition-waive = Espaço dispensa a condição, com um motivo, ou registra uma avaliação à mão.
section-help-expectations = a registra o que esperam, o que foi decidido e o que muda no escopo. Dois pedidos de escopo em 30 dias geram um sinal.
section-help-parked = O que foi pedido e espera a fase 2: ninguém esquece, e ninguém desenvolve antes da hora.
section-help-reviews = a agenda uma revisão; Espaço registra que foi realizada, e a próxima fica agendada.
section-help-notes = a escreve uma nota. O que é sobre o cliente fica entre nós; só o que é para o cliente pode sair.
section-help-readiness = Espaço marca o ponto como atendido, a registra go ou no-go. Um go com ponto impeditivo em aberto exige um motivo.
section-help-hypercare = b registra um problema com o SLA, a agenda um relatório de uso.
section-help-renewal = a registra a perspectiva e os motivos; Espaço encerra: antes do prazo, no prazo ou com cancelamento.
section-help-opportunities = a registra uma oportunidade de expansão: quanto vale, a probabilidade, o próximo passo.
section-help-references = a registra se o cliente seria referência para nós; Espaço avança uma etapa.
renewal-no-day = sem data
renewal-in = { $day } ({ $days } d)
renewal-suggestion = Os números sugerem: { $outlook }
renewal-unsaid = perspectiva não informada
renewal-nobody-said = Ninguém informou a perspectiva ainda.
renewal-offer = a registra a perspectiva e os motivos.
renewal-risk = { $money } em risco
renewal-risk-of = { $risk } de { $money } em risco
renewal-due = Renovação em { $day }, daqui a { $days } d
renewal-outlook = { $outlook } ({ $percent } %), informada em { $day }
renewal-ended = Encerrada em { $day }; prevista para { $due }
renewal-arr-after = ARR a partir daí: { $money }
opportunity-total = { $total } ponderados
opportunity-worth = { $value } × { $percent } % = { $weighted }
opportunity-next = A seguir: { $step }
opportunity-found = Identificada em { $day }
reference-total = { $count } aceitas
reference-since = { $state } desde { $day }
reference-next = Espaço avança uma etapa.
renewals-near = { $count ->
    [0] nenhuma em 180 dias
    [one] 1 em 180 dias
   *[other] { $count } em 180 dias
  }
renewals-mine = minhas
renewals-empty = Nenhuma renovação em 180 dias e nenhuma conta em steady state. As contas chegam aqui pelo gate: S na aba Revisão.
renewals-steady = Steady state, pela próxima revisão
days-left = { $days } d
action-add-any = Incluir no registro…
add-title = Incluir no registro

# Overview, objectives, intake
section-now = Agora
section-intake = Entrada
now-milestone = Próximo marco
now-signals = Sinais
now-step = Próximo passo
now-win = Próxima vitória
now-renewal = Renovação
now-kickoff = Kickoff
now-no-signals = nenhum em aberto
now-signals-open = { $count ->
    [one] { $worst }
   *[other] { $count } em aberto; o pior: { $worst }
  }
now-no-win = nenhuma vitória rápida planejada
now-no-outlook = perspectiva não informada
now-days-left = daqui a { $days } d
now-due = Vence em { $day }: { $state }
now-slipped = Previsto inicialmente para { $day } ({ $days })
now-act-milestone = Espaço marca como concluído hoje; Enter abre os marcos.
now-act-go = Enter abre a aba completa.
now-step-due = Vence em { $day }; responsável: { $who }
now-act-step = Espaço marca como feito; Enter abre todas as ações.
now-win-due = A entregar até { $day }
now-act-win = Espaço registra a entrega; Enter abre as vitórias rápidas.
now-plan-win = Espaço planeja a próxima vitória rápida.
now-act-hold = Espaço registra como foi o kickoff.
now-act-plan = Espaço marca o kickoff.
intake-days = dia { $days } desde o contrato
intake-handoff = handoff { $percent } % completo
intake-questions = { $count ->
    [one] 1 pergunta em aberto
   *[other] { $count } perguntas em aberto
  }
intake-lacks = Falta: { $gaps }
kickoff-over = kickoff já passou
kickoff-was-held = kickoff realizado em { $day }
kickoff-planned = kickoff marcado para { $day }
kickoff-untold = kickoff estava marcado para { $day }: aconteceu?
kickoff-unbooked = kickoff sem data; deveria ter sido marcado até { $day }
kickoff-to-book = kickoff ainda sem data; marque até { $day }
kickoff-agenda = Pauta do kickoff, { $minutes } min
kickoff-item = { $minutes } min · { $title }
kickoff-promise = Prometido: { $words }
kickoff-minutes = { $minutes } min no total
handoff-complete = { $percent } % completo
handoff-open = em aberto
handoff-gap = falta: { $what }
handoff-gap-points = Vale { $points } pontos; o handoff está { $percent } % completo.
handoff-gap-line = a escreve o item; Espaço também.
handoff-gap-form = Espaço abre o formulário certo.
handoff-empty = Vendas ainda não passou nada. a registra um item: promessa, objetivo, risco, termo, pergunta.
handoff-answer = Respondida em { $day }: { $words }
handoff-ask = Vendas ainda não respondeu. Espaço registra a resposta.
code-field-handoff-kind = Assunto
code-handoff-check-promises = o que vendas prometeu
code-handoff-check-goal-said = o que o cliente quer alcançar
code-handoff-check-goal-measured = um objetivo em números
code-handoff-check-people-known = quem é quem no cliente
code-handoff-check-sponsor-known = um patrocinador executivo
code-handoff-check-lead-known = um líder de projeto
code-handoff-check-risks = riscos percebidos na venda
code-handoff-check-revenue = ARR
code-handoff-check-seats = número de licenças
code-handoff-check-renewal = data de renovação
code-handoff-check-terms = termos do contrato
form-handoff-hint = o que foi dito, em uma frase
form-contact-hint = quem, em vendas, pode dizer mais
form-answer-hint = em branco, reabre a pergunta
form-actions = Pendências
form-actions-hint = o quê; quem; quando — se houver mais de uma, separe com |
form-bad-actions = Escreva cada uma como “o quê; quem; quando”, separadas por |
form-plan-kickoff = Marcar o kickoff
form-hold-kickoff = Kickoff realizado
action-plan-kickoff = Marcar o kickoff
action-hold-kickoff = Registrar o kickoff
verb-kickoff-plan = kickoff marcado
verb-kickoff-hold = kickoff realizado
card-intake-short = entrada d{ $days }
card-intake-unbooked = entrada d{ $days } · kickoff sem data
card-intake-planned = entrada d{ $days } · kickoff { $day }
card-intake-untold = entrada d{ $days } · kickoff { $day }: houve?
column-intake = { $count } na entrada
column-intake-short = { $count } ent.
account-coverage = { $percent } % conhecido
account-signals = { $count ->
    [0] nenhum sinal em aberto
    [one] 1 sinal em aberto
   *[other] { $count } sinais em aberto
  }
account-no-arr = sem ARR
account-no-renewal = sem data de renovação
reason-kickoff = Kickoff sem data { $days } d depois do contrato
code-mark-achieved = alcançado
code-mark-under-way = em andamento
code-mark-missed = não alcançado
code-mark-unknown = ainda não se sabe
code-source-of-an-answer-data = dados
code-source-of-an-answer-hand = à mão
objective-said = avaliação de { $who }, { $day }
objective-met-of = { $met } de { $of } critérios atendidos
objective-counts = { $met } atendidos, { $partly } em parte, { $missed } não atendidos, { $unknown } sem resposta
objective-by-data = Pelos dados: { $finding }
objective-over-data = À mão: { $finding }. Os dados dizem: { $data }; fatos mais novos voltam a valer.
objective-by-hand = À mão: { $finding }
objective-open = Ainda não se sabe.
objective-no-data = Nenhum dado responde a isto: alguém precisa avaliar.
objective-data-says = os dados dizem: { $finding }
objective-total = Carteira
objective-total-figure = { $achieved } de { $accounts } · { $percent } %
status-objective-by-criteria = O objetivo depende dos critérios: avalie um deles.
fact-milestone-done = { $name }: concluído em { $on }
fact-milestone-due = { $name }: vence em { $on }
fact-milestone-late = { $name }: { $value } d de atraso
fact-blockers-open = { $value ->
    [one] 1 impedimento em aberto
   *[other] { $value } impedimentos em aberto
  }
fact-reading = { $name } { $value } em { $on }, alvo { $of }
fact-reading-untold = { $name } { $value } em { $on }; ainda sem alvo
fact-reading-stale = { $name } { $value } é de { $on }: leitura antiga demais
fact-steady-use = No alvo em { $value } das últimas { $of } leituras
fact-roles-trained = { $value } de { $of } papéis já tiveram sessão
fact-win-delivered = { $name }: entregue em { $on }, dia { $value }
fact-win-due = { $name }: a entregar até { $on }
fact-win-late = { $name }: { $value } d de atraso
fact-no-win = Nenhuma vitória rápida entregue até o dia { $value }
fact-wins-told = { $value } de { $of } vitórias entregues foram comunicadas
fact-win-measured = { $name }: medido { $value }, alvo { $of }
fact-goal = { $name } em { $value } no dia { $on }, esperado { $of }
fact-goal-stale = { $name } em { $value } é de { $on }: antigo demais
fact-roi = ROI de { $value } % em { $on }, esperado { $of } %
fact-mood = { $value } de { $of } contatos dos últimos 45 dias foram positivos
fact-complaints-open = { $value ->
    [one] 1 reclamação ou escalonamento em aberto
   *[other] { $value } reclamações e escalonamentos em aberto
  }
fact-meetings = { $value } de { $of } pessoas esperadas nos últimos 45 dias compareceram
fact-sponsor-reached = Patrocinador { $name }: último contato em { $on }
fact-sponsor-quiet = Patrocinador { $name }: sem contato, { $value } d além do limite
fact-no-sponsor = Nenhum patrocinador executivo cadastrado
fact-champion-reached = Champion { $name }: último contato em { $on }
fact-champion-quiet = Champion { $name } sem contato recente
fact-no-champion = Nenhum champion cadastrado
fact-reference = Aceitou ser referência: { $name }, { $on }
fact-go-said = { $name } deu o go em { $on }
fact-no-go-said = { $name } deu no-go em { $on }
code-field-actions = Pendências

hours-a-week = { $hours } h/semana
staff-covered = tudo coberto
staff-to-confirm = { $count } a confirmar
staff-gaps = { $count ->
    [one] 1 lacuna: faltam { $hours } h/semana
   *[other] { $count } lacunas: faltam { $hours } h/semana
  }
staff-missing = faltam { $hours } h
staff-effect = faltam { $hours } h/semana; pode custar até { $days } d
staff-effect-all = { $days ->
    [one] O plano pode perder até 1 dia com isso.
   *[other] O plano pode perder até { $days } dias com isso.
  }
staff-adjust = Obtenha a confirmação das horas ou ajuste o plano (P): com poucos recursos do cliente, ele fica { $days } dias mais longo.
staff-needed = O plano pede de { $min } a { $max } h/semana, de { $from } a { $to }.
staff-have = Até o fim do próximo estágio: { $promised } h/semana combinadas, { $confirmed } confirmadas.
staff-span = { $from } a { $to }
staff-confirmed-on = Confirmado em { $day }.
staff-not-confirmed = Ainda sem confirmação: Espaço confirma.
staff-take = a registra de quem são essas horas.
staff-how = a registra horas; Espaço confirma; e edita.
form-hours-hint = o playbook pede de { $min } a { $max } h: { $what }
code-cover-confirmed = confirmado
code-cover-unconfirmed = a confirmar
code-cover-short = insuficiente
code-cover-open = em aberto
code-cover-over = encerrado
code-fill-under = com folga
code-fill-near = quase no limite
code-fill-over = sobrecarga
code-fill-away = ausente
code-fill-unknown = sem capacidade definida
code-basis-confirmed = confirmado
code-basis-promised = combinado
code-basis-playbook = pelo playbook
verb-team-capacity-set = capacidade definida
verb-team-capacity-drop = capacidade removida
verb-team-absence-add = ausência registrada
verb-team-absence-drop = ausência removida
load-of = { $login }: { $hours } de { $capacity } h na semana de { $week }
load-of-unknown = { $login }: { $hours } h na semana de { $week }, sem capacidade definida
load-total = Todos
load-over = { $count ->
    [0] Ninguém está acima da capacidade.
    [one] 1 pessoa está acima da capacidade.
   *[other] { $count } pessoas estão acima da capacidade.
  }
load-marks = ! acima da capacidade · ~ quase no limite · - ausente · ? sem capacidade definida
load-warning = { $weeks ->
    [one] Atenção à carga: { $line }; acima da capacidade em 1 das próximas semanas.
   *[other] Atenção à carga: { $line }; acima da capacidade em { $weeks } das próximas semanas.
  }
agenda-overdue = Em atraso
agenda-today = Hoje
agenda-tomorrow = Amanhã
agenda-empty-day = Nada vence hoje. Boa hora para ligar para um cliente antes que ele precise ligar.
agenda-empty-week = Nada vence nos próximos sete dias. Aproveite ou adiante o planejamento.
code-kind-of-agenda-line-kickoff = kickoff
code-kind-of-agenda-line-session = treinamento
code-kind-of-agenda-line-review = revisão
code-kind-of-agenda-line-touch = contato
code-kind-of-agenda-line-milestone = marco
code-kind-of-agenda-line-move = plano de ação
code-kind-of-agenda-line-step = próximo passo
code-kind-of-agenda-line-concern = ocorrência
code-kind-of-agenda-line-low-adopter = baixa adoção
code-kind-of-agenda-line-win = vitória
code-kind-of-agenda-line-risk = rever risco
place-agenda = Agenda
place-portfolio = Carga da equipe
agenda-of-me = minha
agenda-of-team = da equipe
agenda-of-day = hoje
agenda-of-week = próximos 7 dias
agenda-count = { $count } na lista, { $late } em atraso
agenda-how-further = w mostra a semana; m, a equipe toda.
agenda-due = Vence em { $day }
agenda-nothing-chosen = Não há nada aqui para resolver.
portfolio-people = { $count ->
    [one] 1 pessoa, horas por semana
   *[other] { $count } pessoas, horas por semana
  }
portfolio-weeks = Semana de
portfolio-marks = ! acima · ~ quase no limite · × ausência · ? sem capacidade definida
portfolio-empty = Ninguém tem horas nem contas ainda. c define as horas por semana de um colega; contas com responsável entram desde o primeiro dia.
portfolio-no-capacity = c define a capacidade
portfolio-accounts = { $count ->
    [0] { $login }: nenhuma conta nestas semanas
    [one] { $login }: 1 conta
   *[other] { $login }: { $count } contas
  }
load-nothing = { $login } não tem horas ocupadas nas próximas semanas.
load-weeks-over = acima da capacidade em { $count } de { $weeks } semanas
load-fullest = a mais carregada das próximas semanas
action-go-account = Ir para a conta
action-go-agenda = Agenda
action-go-portfolio = Carga da equipe
action-do-due = Resolver esta linha
action-open-due = Abrir a conta nesta linha
action-agenda-week = Hoje ou a semana
action-agenda-team = Minha agenda ou a da equipe
action-set-capacity = Definir as horas por semana de um colega
action-drop-capacity = Remover as horas por semana de um colega
action-add-absence = Registrar ausência
action-drop-absence = Remover ausência
short-do-due = resolver
short-open-due = abrir
short-agenda-week = semana
short-agenda-team = equipe
short-go-agenda = agenda
short-go-portfolio = carga
short-set-capacity = capacidade
short-add-absence = ausência
short-drop-absence = remover ausência
form-set-capacity = Horas por semana
form-drop-capacity = Remover horas por semana
form-add-absence = Ausência
form-drop-absence = Remover ausência
form-capacity-hint = horas por semana para onboarding, de 1 a 60
status-no-capacities = Ainda não há horas definidas para ninguém.
status-no-absences = Nenhuma ausência registrada.
agenda-late = Venceu em { $day }, há { $days } d

raci-goes = sem { $part }

account-signals-short = { $count ->
    [0] sem sinais
    [one] 1 sinal
   *[other] { $count } sinais
  }

tab-letter-timeline = l
place-timeline = Linha do tempo
tab-timeline = Linha do tempo
detail-timeline = O que aconteceu
pane-empty-timeline = Ainda não aconteceu nada por aqui: t registra um contato, a escreve uma nota.
action-add-note = Escrever uma nota
action-timeline-kind = Só um tipo de evento na linha do tempo
action-filter-timeline = Filtrar a linha do tempo
short-add-note = nota
short-timeline-kind = tipo
short-filter-timeline = filtrar
timeline-hint = palavras, tipo:touch, por:ana, de:01/11/2026, até:-7
timeline-bad-kind = Não existe tipo de evento “{ $word }”; escolha entre { $kinds }.
timeline-bad-day = “{ $word }” não é uma data; escreva 03/11/2026, -7 ou ontem.
timeline-nothing-left = Nada passa pelo filtro: Esc limpa.
timeline-count = { $count ->
    [one] 1 evento
   *[other] { $count } eventos
  }
timeline-recorded = Registrado por { $who }, { $when }
code-event-kind-touch = contato
code-event-kind-milestone = marco
code-event-kind-task = tarefa
code-event-kind-stage = estágio
code-event-kind-plan = plano
code-event-kind-signal = sinal
code-event-kind-concern = ocorrência
code-event-kind-reading = leitura
code-event-kind-score = pontuação
code-event-kind-win = vitória
code-event-kind-session = treinamento
code-event-kind-decision = decisão
code-event-kind-note = nota
code-event-kind-next-step = passo
code-event-kind-play = ação
code-event-kind-risk = risco
code-event-kind-review = revisão
code-event-kind-person = pessoa
code-event-kind-record = registro
code-event-kind-renewal = renovação
code-event-kind-journal = alteração
event-with = { $kind } com { $names }
event-go = go ({ $ready } de { $of } pontos prontos)
event-no-go = no-go ({ $ready } de { $of } pontos prontos)
event-hours = { $role }, { $hours } h por semana
code-event-touched = { $what }
code-event-milestone-done = { $what }: concluído
code-event-milestone-moved = { $what }
code-event-task-done = { $what }
code-event-stage-entered = Entrou no estágio { $what }
code-event-replanned = Plano { $what } substituído por um novo
code-event-signal-raised = Sinal aberto: { $what }
code-event-signal-closed = Sinal encerrado: { $what }
code-event-concern-opened = Aberta, { $what }
code-event-concern-closed = Encerrada, { $what }
code-event-measured = { $what }
code-event-goal-set = Meta definida: { $what }
code-event-goal-closed = Meta encerrada: { $what }
code-event-score-set = Pontuação ajustada à mão: { $what }
code-event-score-lifted = Ajuste manual retirado: { $what }
code-event-win-delivered = Entregue: { $what }
code-event-win-told = Comunicada: { $what }
code-event-session-held = Realizado: { $what }
code-event-low-adopter-found = Baixa adoção: { $what }
code-event-low-adopter-reached = Procurado: { $what }
code-event-low-adopter-closed = Resolvido: { $what }
code-event-expected = { $what }
code-event-ruled = Decidido, { $what }
code-event-go-live-said = Go-live: { $what }
code-event-noted = Nota, { $what }
code-event-step-done = Feito: { $what }
code-event-play-started = Plano de ação iniciado: { $what }
code-event-play-finished = Plano de ação concluído: { $what }
code-event-risk-found = Novo no registro: { $what }
code-event-risk-scored = Reavaliado: { $what }
code-event-risk-closed = Risco encerrado: { $what }
code-event-review-held = Realizada: { $what }
code-event-person-joined = { $what } entrou no projeto
code-event-person-left = { $what } saiu
code-event-recognised = { $what }
code-event-handoff-noted = De vendas, { $what }
code-event-handoff-answered = Vendas respondeu, { $what }
code-event-assessed = { $what }
code-event-hours-confirmed = Horas confirmadas: { $what }
code-event-renewal-closed = Renovação: { $what }
code-event-opportunity-found = Oportunidade: { $what }
code-event-opportunity-closed = Oportunidade encerrada: { $what }
code-event-reference-said = { $what }

log-summary-short = { $open } em aberto · { $days } d aceitos
handoff-more = A tecla a inclui uma linha: promessa, objetivo, risco, termo ou pergunta.
steady-draft = RASCUNHO: esta conta ainda não passou para steady state.
