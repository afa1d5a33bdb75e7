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

# Expectativas, revisões, notas, go-live, steady state e renovação.
section-expectations = Expectativas, decisões, escopo
section-parked = Guardado para a fase 2
section-reviews = Revisões
section-notes = Notas e comentários
section-readiness = Prontidão para o go-live
section-hypercare = Hypercare
section-gate = Gate de steady state
section-renewal = Renovação
section-opportunities = Oportunidades
section-references = Referência e estudo de caso
code-field-ruling = Decisão
code-field-go = Decisão
code-field-outlook = Perspectiva
code-field-state = Situação
code-sla-clock-none = sem SLA
code-sla-clock-running = correndo
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
code-outlook-reason-healthy = o health score está bom
code-outlook-reason-watch = o health score pede atenção
code-outlook-reason-at-risk = o health score está em risco
code-outlook-reason-rising = o score está subindo
code-outlook-reason-falling = o score está caindo
code-outlook-reason-adopted = usuários ativos na semana na meta
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
verb-reference-add = referência registrada
verb-reference-edit = referência alterada
verb-reference-drop = referência removida
expectation-plan-waits = O plano precisa mudar em { $days }: replaneje para incorporar.
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
evidence-gate-no-reading = { $name }: nunca medido
evidence-gate-reading-old = { $name }: última medição em { $on }, antiga demais para contar
evidence-gate-win = vitória rápida “{ $name }” entregue em { $on }, com efeito registrado
evidence-gate-no-result = sem medição de objetivo, sem retorno, sem vitória rápida com efeito
evidence-gate-not-trained = o treinamento não terminou
evidence-gate-day = dia { $value }; o habitual é { $name }
evidence-gate-touches = { $value ->
    [one] um contato nos últimos { $of } dias
   *[other] { $value } contatos nos últimos { $of } dias
  } passariam a um por mês
evidence-gate-issues = { $value ->
    [one] uma pendência
   *[other] { $value } pendências
  } e { $of ->
    [one] um sinal
   *[other] { $of } sinais
  } em aberto
evidence-gate-wins-open = { $value } de { $of } vitórias rápidas por entregar
evidence-gate-hours = { $value } d além do dia { $of }, com { $name } h/semana do CSM ainda presas
evidence-gate-hours-since = cerca de { $name } h desde o dia { $of }
evidence-gate-started-by-them = { $value } de { $of } contatos dos últimos 30 dias partiram do cliente
evidence-gate-partnership = { $value ->
    [0] nenhuma oportunidade aberta
    [one] uma oportunidade aberta
   *[other] { $value } oportunidades abertas
  }, { $of ->
    [0] nenhuma revisão de negócios realizada
    [one] uma revisão de negócios realizada
   *[other] { $of } revisões de negócios realizadas
  }
