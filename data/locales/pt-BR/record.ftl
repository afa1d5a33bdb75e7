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
tab-letter-touches = q
tab-letter-history = h
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
section-concerns = Pendências do cliente
section-empty-concerns = Nada em aberto. a registra um bloqueio, reclamação, escalação ou pedido de escopo.

go-to-title = Ir para
go-to-top = Primeira linha

point-unsaid = sem resposta
point-said = { $finding }, { $day }, { $who }
point-nobody-said = Ninguém avaliou este ponto ainda: Espaço marca como atendido, e abre os detalhes.
offered = do playbook
offer-take = a traz para o registro.
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
risk-matrix-axes = para cima, probabilidade; à direita, impacto
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
code-kind-of-thing-low-adopter = usuário de baixa adoção
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
code-field-told-to = Comunicado a
code-field-told-on = Comunicado em
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
code-barrier-fit = não se encaixa no trabalho
code-barrier-access = sem acesso
code-barrier-motivation = não vê vantagem
code-barrier-unknown = ainda não se sabe
code-handoff-kind-promise = promessa
code-handoff-kind-goal = objetivo
code-handoff-kind-stakeholder = contato
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
code-resource-role-implementation = especialista de implantação
code-resource-role-technical = engenharia
code-resource-role-training-lead = líder de treinamento
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
code-review-kind-business-review = revisão de negócios
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
code-reference-kind-case-study = estudo de caso
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

# Recursos, capacidade e agenda.

section-ours = Do nosso lado
section-theirs = Do lado do cliente
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
staff-adjust = Busque a confirmação das horas ou ajuste o plano (P): com equipe escassa do lado do cliente, ele fica { $days } dias mais longo.
staff-needed = O plano pede de { $min } a { $max } h/semana, de { $from } a { $to }.
staff-have = Até o fim do próximo estágio: { $promised } h/semana combinadas, { $confirmed } confirmadas.
staff-span = { $from } a { $to }
staff-confirmed-on = Confirmado em { $day }.
staff-not-confirmed = Ainda sem confirmação: Espaço confirma.
staff-take = a registra de quem são essas horas.
staff-how = a registra horas, Espaço confirma, e altera.
form-resource-add = Registrar horas
form-resource-edit = Alterar horas
form-hours-hint = o playbook pede de { $min } a { $max } h: { $what }
form-login-hint = login do colega
verb-resource-add = horas registradas
verb-resource-edit = horas alteradas
verb-resource-drop = horas removidas
code-cover-confirmed = confirmado
code-cover-unconfirmed = a confirmar
code-cover-short = insuficiente
code-cover-open = em aberto
code-cover-over = encerrado
code-fill-under = com folga
code-fill-near = quase cheia
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
load-marks = ! acima da capacidade · ~ quase cheia · - ausente · ? sem capacidade definida
load-warning = { $weeks ->
    [one] Atenção à carga: { $line }; acima da capacidade em 1 das próximas semanas.
   *[other] Atenção à carga: { $line }; acima da capacidade em { $weeks } das próximas semanas.
  }
agenda-overdue = Em atraso
agenda-today = Hoje
agenda-tomorrow = Amanhã
agenda-empty-day = Nada vence hoje. Boa hora para aquela ligação que ninguém pediu.
agenda-empty-week = Nada vence nos próximos sete dias. Aproveite, ou adiante o planejamento.
code-kind-of-agenda-line-kickoff = kickoff
code-kind-of-agenda-line-session = treinamento
code-kind-of-agenda-line-review = revisão
code-kind-of-agenda-line-touch = contato
code-kind-of-agenda-line-milestone = marco
code-kind-of-agenda-line-move = plano de ação
code-kind-of-agenda-line-step = próximo passo
code-kind-of-agenda-line-concern = pendência
code-kind-of-agenda-line-low-adopter = resgate
code-kind-of-agenda-line-win = vitória
code-kind-of-agenda-line-risk = rever risco
place-agenda = Agenda
place-portfolio = Carga do time
agenda-of-me = minha
agenda-of-team = do time
agenda-of-day = hoje
agenda-of-week = próximos 7 dias
agenda-count = { $count } na lista, { $late } em atraso
agenda-how-further = w mostra a semana, m o time todo.
agenda-late = Venceu em { $day }, há { $days } d
agenda-due = Vence em { $day }
agenda-nothing-chosen = Não há nada aqui para resolver.
portfolio-people = { $count ->
    [one] 1 pessoa, horas por semana em todas as contas
   *[other] { $count } pessoas, horas por semana em todas as contas
  }
portfolio-weeks = Semana de
portfolio-marks = ! acima · ~ quase cheia · × ausência · ? sem capacidade definida
portfolio-empty = Ninguém tem horas nem contas ainda. c define as horas por semana de um colega; contas com responsável contam desde o primeiro dia.
portfolio-no-capacity = c define a capacidade
portfolio-accounts = { $count ->
    [0] { $login }: nenhuma conta nestas semanas
    [one] { $login }: 1 conta
   *[other] { $login }: { $count } contas
  }
load-nothing = { $login } está sem horas tomadas nas próximas semanas.
load-weeks-over = acima da capacidade em { $count } de { $weeks } semanas
load-fullest = a mais cheia das próximas semanas
action-go-account = Ir para a conta
action-go-agenda = Agenda
action-go-portfolio = Carga do time
action-do-due = Resolver esta linha
action-open-due = Abrir a conta nesta linha
action-agenda-week = Hoje ou a semana
action-agenda-team = Minha agenda ou a do time
action-set-capacity = Definir as horas por semana de um colega
action-drop-capacity = Remover as horas por semana de um colega
action-add-absence = Registrar ausência
action-drop-absence = Remover ausência
short-do-due = resolver
short-open-due = abrir
short-agenda-week = semana
short-agenda-team = time
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
status-no-absences = Não há ausência registrada.
