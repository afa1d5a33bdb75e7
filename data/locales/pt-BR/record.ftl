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
