# A interface de terminal.

too-small = A Orquestra precisa de um terminal de pelo menos { $width }×{ $height }. Aumente este ou tecle q para sair.

header-all = todas { $count }
header-mine = minhas { $count }
header-at-risk = { $count } em risco
header-temporary = [temporário]

card-day = D{ $day }
card-late = { $days } d de atraso
card-late-short = -{ $days }d
card-in-short = em { $days }d
card-done-short = tudo feito
card-today = hoje
card-in = em { $days } d
card-in-stage = { $days } d aqui
card-all-done = todos os marcos concluídos

place-board = Quadro
place-milestones = Marcos
place-cadence = Cadência
place-signals = Sinais
place-tasks = Tarefas
place-everywhere = Em qualquer lugar

tab-tasks = Tarefas
tab-milestones = Plano
tab-cadence = Pessoas
tab-signals = Sinais

label-baseline = base
label-due = prazo
label-slip = desv
label-state = situação
label-last = último
label-next = próximo
label-age = idade
label-precision = prec.

state-done = concluído
state-overdue = { $days } d atraso
state-today = hoje
state-in = em { $days } d
age = { $days } d

signal-until = até { $day }
signal-awake = de volta

pane-nothing-selected = Nenhuma conta selecionada.
pane-empty-milestones = Este plano não tem marcos.
pane-empty-cadence = Ninguém cadastrado ainda: p inclui um stakeholder.
pane-empty-signals = Nenhum sinal de alerta: s abre um.
pane-empty-tasks = Este playbook não tem tarefas.

detail-tasks = Sobre esta tarefa
detail-milestones = Sobre este marco
detail-cadence = Sobre esta pessoa
detail-signals = Sobre este sinal

account-day = dia { $day }, previstos { $length }
account-in-stage = { $days } d neste estágio
account-ends = termina { $day }
account-owner = responsável { $owner }
account-seats = { $seats } licenças
account-renewal = renovação { $day }

task-handoff = handoff
task-activity = atividade
task-deliverable = entregável
task-criterion = critério
task-done-by = Concluída em { $day }, segundo { $who }.
task-due = Prazo { $day } ({ $side }).
stage-window = Previsto de { $from } a { $to }; { $days ->
    [one] um dia passado aqui até agora
   *[other] { $days } dias passados aqui até agora
  }.
stage-goes-wrong = Onde este estágio dá errado

milestone-dates = Linha de base { $baseline }, prazo { $due }, { $slip ->
    [0] sem desvio
   *[other] desvio de { $slip } d
  }: { $state }.
milestone-side = Com quem está: { $side }.
milestone-needs = Vem depois de: { $names }.
milestone-needed-by = Segura: { $names }.
slip-line = { $day }: { $days }, { $cause }: { $reason }
plan-length = Plano de { $days } dias (padrão { $standard })
plan-standard = Nada o alonga.
plan-slips = Dias de desvio até agora: { $causes }

person-cadence = Ideal a cada { $ideal } d, no máximo { $max } d: { $state }.
person-left = Saiu da empresa em { $day }.
person-minutes = { $minutes } minutos

signal-line = { $code } · { $severity } · { $state } · aberto { $origin }
signal-raised = Aberto em { $day }, { $days ->
    [0] hoje
    [one] há um dia
   *[other] há { $days } dias
  }.
signal-snoozed = Em silêncio até { $day }, ou até piorar.
signal-snoozed-done = Em silêncio até { $day }, até “{ $milestone }” ser concluído ou até piorar.
signal-snoozed-below = Em silêncio até { $day }, até a pontuação ficar abaixo de { $score } ou até piorar.
signal-closed = Encerrado em { $day }. { $reason }
signal-closed-by-rule = Encerrado pela própria regra em { $day }.
signal-closed-silently = Encerrado em { $day }, sem motivo informado.
signal-verdict = Avaliação: { $verdict }.
signal-strength = Intensidade: { $percent } % do limite.
signal-precision = A regra: { $confirmed } de { $all } confirmados, { $percent } %.
signal-no-verdicts = A regra ainda não tem avaliações.
signal-distrusted = A regra erra demais: não soma prioridade; caso para CS ops.

touch-missed = { $name } (faltou)
touch-sentiment = Sentimento: { $sentiment }
touch-logged = Registrado por { $who }.

status-waiting = Salvando…
status-saved = Salvo: { $what }
status-saved-perhaps-hidden = Salvo: { $what }. O filtro ou o responsável pode escondê-la do quadro atual.
status-undone = Desfeito: { $what }
status-redone = Refeito: { $what }
status-unchanged = Nada a mudar.
status-colleague = { $who }: { $what }
status-temporary = Banco temporário: some quando você sair. --demo --keep ARQUIVO guarda um.
status-refreshing = atualizando { $count } contas para hoje
status-nothing-selected = Selecione uma conta primeiro.
status-no-signal = Selecione um sinal primeiro.
status-no-person = Selecione um stakeholder primeiro.
status-nobody-to-touch = Ninguém deste cliente foi cadastrado ainda: p inclui um stakeholder.
status-no-holidays = A equipe ainda não tem feriados.
status-first-stage = Este é o primeiro estágio.
status-last-stage = Este é o último estágio; S na aba Revisão passa a conta para steady state.
status-done-cannot-move = Marco concluído não tem prazo para remarcar; reabra-o primeiro.
status-mouse-on = Mouse ligado: a cópia do próprio terminal fica desligada até você teclar M de novo.
status-mouse-off = Mouse desligado.
status-copied = Copiado: { $handle }
status-how-to-quit = Tecle q para sair.
status-finishing = Salvando, depois saindo…

confirm-title = Confirme, por favor
confirm-open-work = { $count ->
    [one] Há um item aberto em { $stage }. Avançar para { $next } mesmo assim?
   *[other] Há { $count } itens abertos em { $stage }. Avançar para { $next } mesmo assim?
  }
confirm-archive = Arquivar { $name }? A conta sai do quadro; nada se perde.
confirm-archive-how-back = u traz de volta na hora; depois: orquestra account restore { $handle }
confirm-draft = Da última vez ficou um formulário pela metade: { $what }. Continuar?
draft-gone = O assunto daquele formulário não existe mais.

form-title = { $what } · { $account }
form-add-account = Nova conta
form-edit-account = Editar conta
form-move-back = Voltar um estágio
form-adjust-plan = Ajustar o plano
form-move-milestone = Remarcar marco
form-log-touch = Registrar contato
form-add-stakeholder = Novo stakeholder
form-edit-stakeholder = Editar stakeholder
form-stakeholder-left = Saiu da empresa
form-raise-signal = Abrir sinal
form-snooze = Adiar sinal
form-resolve = Resolver sinal
form-set-timezone = Fuso horário da equipe
form-set-currency = Moeda da equipe
form-add-holiday = Novo feriado da equipe
form-remove-holiday = Remover feriado da equipe
form-false-alarm = Alarme falso

form-required = Preenchimento obrigatório.
form-nobody = Marque ao menos uma pessoa: Espaço.
form-bad-day = Data inválida: escreva 30/11/2026, hoje ou +3.
form-bad-number = Um número inteiro, por favor.
form-bad-amount = Um valor como 120000, 120k ou 1,2m.
form-bad-handle = Só letras minúsculas sem acento, dígitos e hífens simples.
form-bad-currency = Três letras, como BRL ou USD.
form-bad-busy = Escreva períodos como 20/12/2026..05/01/2027, separados por vírgula.
form-unreadable = Não deu para ler este campo.
form-leave = Sair e perder o que foi digitado? Esc de novo sai, outra tecla fica.

form-day-hint = 30/11/2026, hoje, +3
form-busy-hint = quando o cliente não tem tempo: 20/12/2026..05/01/2027, …
form-timezone-hint = nome IANA, como America/Sao_Paulo
form-goal-hint = para que o cliente comprou
form-arr-hint = por ano: 120000, 120k, 1,2m
form-tags-hint = separadas por vírgula
form-handle-hint = nome curto para digitar; se vazio, sai do nome
form-external-hint = a chave no seu CRM
form-people-hint = ←→ escolhe, Espaço: ✓ participou, × faltou
form-cadence-hint = dias; vazio segue o playbook
form-signal-hint = o que você viu
form-not-judged = não avaliado
form-reply-none = não pede resposta
form-reply-yes = responderam
form-reply-no = sem resposta ainda
form-cascade-yes = acompanham
form-cascade-no = ficam onde estão

form-plan = Plano de { $days } dias, termina em { $end }
form-end-now = Hoje o plano termina em { $day }.
form-new-end = O plano terminava em { $before }, vai terminar em { $after }:
form-blocked = Esse dia está bloqueado; o próximo dia livre é { $next }.
form-agenda = Mês { $month }: { $topic }
stretch-line = { $sign }{ $days } { $days ->
    [one] dia
   *[other] dias
  }: { $why }
stretch-busy = o cliente está ocupado de { $from } a { $to }
stretch-held = limitado a { $days } dias pelo playbook

filter-hint = nome, resp:ana, estagio:3, etiqueta:x, risco; ! inverte
filter-bad-stage = { $word }: os estágios vão de 1 a 6
filter-bad-status = { $word }: active, paused, graduated ou churned
filter-empty = { $word }: falta algo depois dos dois-pontos

palette-title = Todos os comandos
palette-nothing = Nada encontrado.

hint-save = salvar
hint-next-field = próximo campo
hint-leave = sair
hint-yes = sim
hint-no = não
hint-scroll = rolar
hint-run = executar
hint-choose = escolher
hint-keep = manter
hint-as-before = como antes
hint-clear = limpar
hint-board = quadro

help-title = Teclas
help-marks = Marcas
help-mark-risk = em risco, atrasado, vencido
help-mark-due = vence agora ou em até uma semana
help-mark-done = concluído, em dia
help-mark-never = ainda sem nenhum contato
help-mark-paused = pausada
help-mark-severity = gravidade do sinal: alta, média, baixa
help-mark-slip = dias além da linha de base
help-filter = Filtro
help-filter-words = Todas as palavras precisam valer; ! na frente inverte: acme !risco
help-filter-prefixes = resp:ana  resp:eu  estagio:3  etiqueta:x  segmento:x  status:paused  risco

welcome-title = Ainda não há nada aqui. Três maneiras de começar:
welcome-add = Crie aqui a sua primeira conta.
welcome-import = Importe contas de um CSV exportado do seu CRM; veja antes o que ele faria:
welcome-demo = Passeie por uma carteira de demonstração que não deixa rastro:

action-down = Próxima linha
action-up = Linha anterior
action-left = Coluna à esquerda
action-right = Coluna à direita
action-page-down = Meia página abaixo
action-page-up = Meia página acima
action-top = Primeira linha
action-bottom = Última linha
action-next-pane = Próximo painel ou aba
action-previous-pane = Painel ou aba anterior
action-open = Abrir a conta; numa aba, agir sobre a linha
action-back = Voltar; limpa o filtro
action-next-account = Próxima conta da coluna
action-previous-account = Conta anterior da coluna
action-add-account = Criar conta
action-edit-account = Editar a conta
action-advance-stage = Avançar de estágio
action-move-back = Voltar um estágio, com motivo
action-archive-account = Arquivar a conta
action-adjust-plan = Ajustar o plano a outros fatores
action-toggle-done = Concluir ou reabrir
action-move-milestone = Remarcar o marco
action-log-touch = Registrar contato
action-add-stakeholder = Incluir stakeholder
action-edit-stakeholder = Editar o stakeholder
action-stakeholder-left = O stakeholder saiu da empresa
action-raise-signal = Abrir sinal
action-acknowledge = Reconhecer o sinal
action-snooze = Adiar o sinal
action-resolve = Resolver o sinal
action-false-alarm = Alarme falso
action-reopen-signal = Reabrir o sinal
action-filter = Filtrar
action-set-timezone = Definir o fuso horário da equipe
action-set-currency = Definir a moeda da equipe
action-add-holiday = Incluir feriado da equipe
action-remove-holiday = Remover feriado da equipe
action-clear-filter = Limpar o filtro
action-toggle-mine = Minhas contas ou as de todos
action-undo = Desfazer o que você fez por último
action-redo = Refazer o que você desfez
action-help = Mostrar as teclas
action-palette = Todos os comandos pelo nome
action-toggle-mouse = Ligar ou desligar o mouse
action-copy-handle = Copiar o apelido da conta
action-redraw = Redesenhar a tela
action-suspend = Ir ao shell; fg traz de volta
action-quit = Sair

short-next-pane = painéis
short-open = abrir
short-add-account = criar
short-edit-account = editar
short-advance-stage = avançar
short-toggle-done = concluir
short-move-milestone = remarcar
short-log-touch = contato
short-add-stakeholder = pessoa
short-edit-stakeholder = editar
short-stakeholder-left = saiu
short-raise-signal = sinal
short-acknowledge = reconhecer
short-snooze = adiar
short-resolve = resolver
short-false-alarm = alarme falso
short-filter = filtro
short-toggle-mine = minhas
short-undo = desfazer
short-help = ajuda
short-palette = comandos
short-quit = sair

place-triage = Triagem
action-go-board = Quadro
action-go-triage = Triagem
action-capture = Registrar em uma linha
action-done-today = Concluir por hoje
action-skip = Deixar para depois
action-snooze-account = Adiar a conta
action-wake-account = Devolver à fila
action-escalate = Escalonar
action-start-play = Iniciar o plano de ação
action-account-false-alarm = O pior sinal é alarme falso
action-toggle-list = Lista ou uma conta
action-mark = Marcar várias
action-cover = Cobrir a fila de um colega
action-what-if = E se? (experimentar a próxima ação)
action-since = O que mudou desde a última vez
short-go-triage = triagem
short-capture = registrar
short-done-today = concluir
short-skip = pular
short-snooze-account = adiar
short-escalate = escalonar
short-start-play = ação
short-account-false-alarm = alarme falso
short-toggle-list = lista
short-what-if = e se
form-capture = Registrar em uma linha
form-snooze-account = Adiar
form-escalate = Escalonar
form-line-hint = ligação com ana: uat bloqueado por vpn, próxima sexta
form-escalate-hint = O que precisa de uma decisão de cima
form-due-hint = vazio: conforme a gravidade
wake-worse = só se piorar
wake-done = “{ $milestone }” for concluído
wake-below = a pontuação ficar abaixo de { $score }
confirm-bulk = { $count ->
    [one] { $what }: uma conta
   *[other] { $what }: { $count } contas
  }?
confirm-play = Iniciar “{ $play }” para { $name }? Isso cria estes próximos passos:
play-none = O playbook não tem plano de ação para { $category }.
cover-title = Fila de quem?
brief-title = Fila de { $owner }
brief-counts = { $count } contas a decidir, { $red } em risco
brief-worst = As primeiras da fila
brief-red = Ficam vermelhas se nada for registrado
brief-renewals = Renovações próximas
triage-one-at-a-time = Isso vale para uma conta de cada vez; Esc tira as marcas.
triage-nothing-left = A fila está vazia.
what-if-on = E se? A próxima ação é só experimentada, nada muda. Esc ou i para sair.
what-if-off = As ações voltam a valer.
triage-position = { $at } de { $total }
triage-pace = { $seconds } s cada
triage-decided = { $count ->
    [one] uma decidida
   *[other] { $count } decididas
  }
triage-marked = { $count ->
    [one] uma marcada
   *[other] { $count } marcadas
  }
triage-snoozed = { $count ->
    [one] uma adiada
   *[other] { $count } adiadas
  }
triage-covering = cobrindo { $owner }
triage-why = Por que agora
triage-more = e mais { $count }, { $points } pontos
triage-next-move = Próxima ação
triage-last-touch = Último contato
triage-no-touch = nenhum ainda
triage-score = { $score } { $band }
triage-trend = { $points } em 14 d
triage-coverage = cobertura { $percent } %
triage-overridden = ajustada à mão
triage-red-on = vermelha em { $day }
triage-day = dia { $day }, previstos { $length }
triage-renewal = renova { $day }
triage-finished = A fila acabou.
triage-summary = { $count ->
    [one] Uma conta decidida
   *[other] { $count } contas decididas
  } em { $minutes } min, { $seconds } s cada
triage-summary-untimed = { $count ->
    [one] Uma conta decidida
   *[other] { $count } contas decididas
  }
triage-summary-act = { $count } × { $what }
triage-where-next = 1 quadro · c cobrir a fila de um colega · q sair
triage-column-account = Conta
triage-column-score = Pont.
triage-column-trend = 14 d
triage-column-priority = Prior.
triage-column-why = Primeiro motivo
hint-try = e se
triage-lost = O que mais pesa
what-if-not-this = Desfazer e refazer não dá para experimentar; Esc sai da simulação.
action-explain = O que mexeu na pontuação e o caminho de volta

action-replan = Replanejar: refazer estágios e combinar novas datas
action-baselines = Planos lado a lado, e de quem foram os dias perdidos
short-replan = replanejar
short-baselines = planos
form-replan = Replanejar
form-replan-reason-hint = o que mudou, e por quê
form-redo-hint = por exemplo 2, 3 ou 2-4; vazio só redata o que está em aberto
form-insights-hint = o que perguntar de novo ao cliente; vira um próximo passo
form-expectations-hint = o que realinhar com o cliente; entra no registro de expectativas
form-bad-stages = Informe os estágios pelo número, por exemplo 2, 3 ou 2-4.
form-replan-end = O plano termina { $before } → { $after } ({ $days })
form-replan-same-end = mesmo dia
form-replan-back = A conta volta ao estágio { $stage }.
form-replan-reopened = Em aberto outra vez: { $milestones } marcos, { $tasks } tarefas
plan-baselines = Planos substituídos até aqui: { $count } (B mostra lado a lado)
status-one-plan = O primeiro plano continua valendo e nenhuma data mudou.
baselines-title = { $count ->
    [one] O plano desta conta
   *[other] Os { $count } planos desta conta
  }
baselines-milestone = Marco
baselines-plan = plano { $number }
baselines-replaced = O plano { $number } foi substituído em { $day } por { $who } ({ $cause })
baselines-redo = a refazer: { $stages }
baselines-insights = a descobrir de novo: { $text }
baselines-expectations = a realinhar: { $text }
baselines-slips = De quem foram os dias
baselines-slip-line = { $cause }: { $days } d em { $moves ->
    [one] uma remarcação
   *[other] { $moves } remarcações
  }

action-replay-board = O quadro como estava em outro dia
replay-mark = COMO ESTAVA EM { $day } · só leitura · Esc: voltar a hoje
replay-mark-short = EM { $day } · só leitura
replay-hint = um dia passado: 03/11/2026, -7, ontem; depois [ e ] andam um dia
replay-not-past = Esse dia ainda não passou; hoje é { $today }.
replay-read-only = Era assim em { $day }: ali não se muda nada. Esc volta a hoje.
replay-left = De volta a hoje.
