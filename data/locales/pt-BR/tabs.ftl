# As abas de pontuação, métricas e ações da conta, com seus formulários.

place-score = Pontuação
place-metrics = Métricas
place-actions = Ações
tab-score = Pontuação
tab-metrics = Métricas
tab-actions = Ações
detail-score = Sobre esta linha
detail-metrics = Sobre esta métrica
detail-actions = Sobre este item
pane-empty-score = Ainda não se sabe nada aqui em que uma pontuação possa se apoiar.
pane-empty-metrics = Não há nada para medir.
pane-empty-actions = Nada a fazer: a inclui um próximo passo, b abre um impedimento, w planeja uma vitória rápida.
label-points = pontos
label-fresh = atual
label-value = valor
label-target = alvo
label-trend = evolução

score-coverage = cobertura { $percent } %
score-assumed = ainda não se sabe nada: { $points } pontos são presumidos
score-red-on = em risco em { $day } ({ $days } d) se nada for registrado
score-no-red = sem risco nos próximos 30 dias, mesmo sem registros
score-short = { $points ->
    [one] falta um ponto
   *[other] faltam { $points } pontos
  } para { $band }
score-veto = Veto
score-by-hand = Manual
score-no-evidence = sem evidência
score-line-points = { $points } de { $of } pontos
score-line-age = Fato mais novo { $days ->
    [0] de hoje
    [one] de ontem
   *[other] de { $days } dias atrás
  }; { $percent } % atual.
score-recover = Para recuperar { $points }: { $what }
score-nothing-lost = Nada perdido aqui.
score-veto-cap = Limita a pontuação a { $cap }: { $points } pontos.
score-set-by-hand = Ajustada à mão para { $score } ({ $points })
score-set-by = Por { $who }, até { $until }.
score-how-to-lift = L retira o ajuste; a pontuação volta a ser calculada.
score-missing = Já era esperado, mas não há nada recente. O peso passa para as outras linhas, e a cobertura cai.
score-missing-all = Sem evidência: { $names }
score-no-lines = A pontuação vai se explicar aqui assim que houver em que se basear.

metric-stale = vencido, { $days } d
metric-time-to-value = Tempo até o 1º valor
metric-return = ROI
code-gauge-state-on-target = no alvo
code-gauge-state-off-target = fora do alvo
code-gauge-state-stale = vencido
code-gauge-state-no-target = ainda sem alvo
code-gauge-state-never = nunca medido
metric-now = { $value } em { $day }: { $state }.
metric-point = dia { $day } { $value }
metric-course-least = Alvo, no mínimo: { $points }.
metric-course-most = Alvo, no máximo: { $points }.
metric-no-course = Não há alvo para isso.
metric-fresh = Um valor vale por { $days } dias.
metric-goal-course = De { $from } em { $start } a { $to } até { $by }.
metric-goal-primary = A meta pela qual a conta é avaliada.
metric-value-course = Dias do contrato até a primeira vitória rápida; no máximo { $days }.
metric-return-course = Benefício sobre custo: 100 % ou mais a partir do dia { $day }.
metric-today = Alvo para hoje: { $target }.
metric-chart = • valor, · alvo, de { $from } a { $to }
metric-reading = { $day } · { $value } · { $who }
metric-answers = { $count ->
    [one] uma resposta
   *[other] { $count } respostas
  }

indicator-week = Semana { $week }
indicator-by = Indicadores antecipados da semana { $week }, até { $day }
indicator-met = ok { $day }
indicator-not-yet = até { $day }
indicator-missed = faltou { $day }
indicator-no-data = sem dados
indicator-fills-itself = Preenche-se sozinho a partir de marcos, tarefas, treinamentos, leituras e vitórias rápidas.
code-leading-indicator-access = acesso liberado
code-leading-indicator-kickoff = kickoff realizado
code-leading-indicator-technical-begun = parte técnica iniciada
code-leading-indicator-technical-half = metade da parte técnica pronta
code-leading-indicator-training-booked = treinamento agendado
code-leading-indicator-uat-under-way = homologação em andamento
code-leading-indicator-live = em produção
code-leading-indicator-logging-in = usuários entrando
code-leading-indicator-adoption-rising = adoção subindo
code-leading-indicator-first-results = primeiros resultados

entry-step = passo
entry-move = passo do plano
entry-play = plano de ação
entry-win = vitória rápida
entry-due = Prazo { $day }{ $late ->
    [0] .
    [one] , um dia de atraso.
   *[other] , { $late } dias de atraso.
  }
entry-no-due = Sem prazo.
entry-done = Feito em { $day }.
entry-owner = Quem faz: { $who }.
entry-of-play = Parte do plano de ação: { $play }
play-started = Iniciado em { $day } por { $who }.
play-signal = Responde ao sinal: { $signal } ({ $state })
play-judged = Pontuação { $before } → { $after }, { $days } dias depois do início.
play-not-judged = Pontuação { $before } no início; avaliação em { $day }.
play-finished = Concluído em { $day }. { $outcome }
concern-opened = Aberto em { $day }, { $days ->
    [0] há menos de um dia
    [one] por um dia
   *[other] por { $days } dias
  }.
concern-by = Levantado por { $who }.
concern-closed = Encerrado em { $day }. { $outcome }
win-delivered = Entregue em { $day }.

status-no-goal = Selecione uma meta primeiro; a define uma.
status-no-entry = Não há nada aqui para tratar; a inclui um próximo passo.
status-play-finished = Este plano de ação já foi concluído.
status-only-steps-move = Só próximos passos em aberto podem ser remarcados.
status-only-steps-drop = Só próximos passos podem ser descartados.
confirm-finish-play = Todos os passos do plano de ação “{ $play }” estão feitos. Concluir agora?
confirm-finish-play-score = Pontuação { $before } quando começou em { $day }, { $now } agora.

form-record-metrics = Valores da semana
form-add-goal = Nova meta
form-edit-goal = Alterar meta
form-open-concern = Novo impedimento, reclamação ou pedido
form-close-concern = Encerrar ocorrência
form-add-next-step = Novo próximo passo
form-move-next-step = Remarcar próximo passo
form-finish-play = Concluir plano de ação
form-override-score = Ajustar a pontuação à mão
form-set-figure = Alterar um valor da pontuação
form-bad-value = Um número, como 85 ou 4,5.
form-out-of-range = Um número de { $min } a { $max }.
form-last-value = último { $value } em { $day }
form-no-value = nunca medido
form-answers-hint = de quantas respostas vem a avaliação
form-goal-name-hint = o que o cliente quer alcançar: faturar mais rápido
form-unit-hint = dias, %, BRL
form-baseline-hint = onde estava no começo
form-target-hint = aonde deve chegar; abaixo do ponto de partida quando menos é melhor
form-goal-start-hint = o dia a partir do qual o progresso conta
form-primary-hint = a conta é avaliada por uma meta só
form-win-hint = um resultado cedo e visível para o cliente
form-win-due-hint = quando deve ser entregue; pode ficar vazio
form-win-delivered-hint = quando foi entregue, se já foi
form-effect-hint = o que trouxe, em palavras ou números
form-outcome-hint = como terminou
form-step-hint = o que deve ser feito
form-concern-hint = o que atrapalha, ou do que se reclama
form-severity-hint = alta: resolver em 2 dias, média 5, baixa 10
form-concern-due-hint = resolver até; vazio segue a gravidade
form-level-hint = até onde subiu; só para escalonamentos
form-nobody-named = ninguém em particular
form-score-hint = de 0 a 100
form-override-hint = por que a pontuação não diz a verdade; os colegas vão ler
form-figure-hint = parte do nome: bands, activation, signal_high
form-figure-value-hint = como está na lista: 75, ou [[30, 70], [60, 85]]
form-figure-line = { $path } = { $value }
form-figure-changed = { $path } = { $value } (original: { $shipped })
form-figure-more = e mais { $count }

action-record-metrics = Registrar os valores da semana
action-add-goal = Definir meta
action-edit-goal = Alterar a meta
action-close-goal = Encerrar a meta
action-add-win = Incluir vitória rápida
action-open-concern = Abrir impedimento, reclamação ou pedido
action-add-next-step = Incluir próximo passo
action-settle = Feito, encerrado, entregue ou concluído; ou reabrir
action-move-next-step = Remarcar o próximo passo
action-drop-next-step = Descartar o próximo passo
action-override-score = Ajustar a pontuação à mão
action-lift-override = Retirar o ajuste manual da pontuação
action-show-score = Ir à pontuação da conta
action-set-figure = Alterar um valor da pontuação
short-record-metrics = valores
short-add-goal = meta
short-edit-goal = alterar
short-close-goal = encerrar
short-add-win = vitória
short-open-concern = impedimento
short-add-next-step = próximo passo
short-settle = feito
short-move-next-step = remarcar
short-drop-next-step = descartar
short-override-score = ajuste
short-lift-override = retirar
short-show-score = pontuação

# Engajamento por semana.

action-engagement = Engajamento por semana
short-engagement = por semana
engagement-title = Engajamento por semana
engagement-none = Nenhuma semana desta conta começou ainda.
engagement-running = Esta semana até agora { $index }; ainda em curso, sem avaliação.
engagement-too-few = Semana passada { $index }; o habitual aparece depois de { $weeks } semanas.
engagement-week = Sem. de { $day }: { $index } ({ $low } a { $high }): { $how }
engagement-look = vale olhar
engagement-mark-range = │ faixa habitual
engagement-mark-moved = ↓ caiu · ↑ subiu
engagement-mark-outside = ! fora do habitual
engagement-mark-running = … em curso
engagement-made-of = 0 a 100: contatos, presença, iniciativa do cliente e usuários ativos na semana.
