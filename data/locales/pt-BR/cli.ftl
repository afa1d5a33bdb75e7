# A linha de comando. Primeiro a ajuda: `help-<comando>` diz para que serve um comando,
# `help-<comando>--<argumento>` o que é um argumento dele, `arg-<argumento>` o que é um argumento
# onde nenhum comando diz outra coisa.

help = Painel de terminal para o onboarding de clientes. Sem comando, abre o quadro.
help-after = Códigos de saída: 0 feito, 1 recusado ou com falha, 2 uso incorreto, 4 um colega chegou antes ou o banco está ocupado: tente de novo.
help-heading-usage = Uso:
help-heading-commands = Comandos
help-heading-arguments = Argumentos
help-heading-options = Opções
help-heading-everywhere = Opções de todos os comandos
help-word-options = OPÇÕES
help-word-command = COMANDO
help-values = {" "}[um destes: { $values }]
help-default = {" "}[padrão: { $value }]
help-help = Mostra esta ajuda ou a de um comando

help-init = Cria um banco de dados vazio
help-demo = Cria um banco com contas fictícias, sempre as mesmas para a mesma semente e o mesmo dia
help-demo--out = Onde criar; ainda não pode existir arquivo ali
help-demo--accounts = Quantas contas
help-demo--seed = Outro número dá outras contas
help-account = Contas: os clientes em onboarding
help-account-add = Abre uma conta e monta o plano dela com datas
help-account-add--name = O nome do cliente
help-account-add--playbook = O playbook a seguir; sem esta opção, o padrão
help-account-list = Lista as contas, as mais urgentes de cada estágio primeiro
help-account-show = Mostra tudo sobre uma conta
help-account-edit = Altera campos de uma conta
help-account-edit--name = Novo nome
help-account-edit--tag = As etiquetas que ficam no lugar das atuais; repita para várias
help-account-edit--clear = Esvazia um campo; repita para vários
help-account-move = Leva uma conta para outro estágio
help-account-move--stage = O estágio: de 1 a 6, next (próximo) ou back (voltar)
help-account-move--reason = O motivo; obrigatório para voltar
help-account-move--yes = Avança mesmo com critérios de saída ou entregáveis em aberto
help-account-archive = Arquiva uma conta: ela é mantida, mas sai do quadro
help-account-restore = Traz de volta uma conta arquivada
help-milestone = Marcos: os pontos de controle datados de um plano
help-milestone-list = Lista os marcos de uma conta
help-milestone-done = Marca um marco como concluído
help-milestone-done--on = O dia da conclusão; sem esta opção, hoje
help-milestone-reopen = Desfaz a conclusão de um marco
help-milestone-move = Remarca o prazo de um marco
help-milestone-move--date = O novo prazo
help-milestone-move--cascade = Leva junto os marcos que dependem dele
help-milestone-move--dry-run = Mostra cada mudança e o novo fim do plano, sem alterar nada
help-milestone-move--json = Imprime a simulação em JSON
help-task = Tarefas: atividades, entregáveis e critérios de saída de cada estágio, e o handoff
help-task-list = Lista as tarefas de uma conta
help-task-list--stage = Só as deste estágio
help-task-list--open = Só as que estão em aberto
help-task-done = Marca tarefas como concluídas
help-task-done--on = O dia da conclusão; sem esta opção, hoje
help-task-reopen = Desfaz a conclusão de tarefas
help-stakeholder = Stakeholders: as pessoas do lado do cliente
help-stakeholder-add = Inclui um stakeholder
help-stakeholder-add--name = Nome completo
help-stakeholder-list = Lista os stakeholders com a cadência de cada um
help-stakeholder-edit = Altera campos de um stakeholder
help-stakeholder-edit--name = Novo nome
help-stakeholder-edit--clear = Esvazia um campo; repita para vários
help-stakeholder-left = Registra que um stakeholder saiu da empresa
help-stakeholder-left--on = O dia da saída; sem esta opção, hoje
help-stakeholder-left--undo = No fim das contas, a pessoa não saiu
help-touch = Contatos: as interações registradas
help-touch-log = Registra um contato; as cadências se atualizam na hora
help-touch-log--on = O dia em que aconteceu; sem esta opção, hoje
help-touch-log--note = O que foi dito; nunca é enviado ao cliente
help-touch-list = Lista os contatos de uma conta, do mais novo ao mais antigo
help-signal = Sinais de alerta
help-signal-raise = Abre um sinal de alerta
help-signal-raise--code = O tipo, como está no playbook, ou o começo dele
help-signal-raise--note = O que você observou
help-signal-list = Lista os sinais de alerta ativos, de uma conta ou de todas
help-signal-list--account = Só os desta conta
help-signal-list--all = Também os adiados e os encerrados
help-signal-ack = Avisa que você está cuidando do sinal
help-signal-snooze = Silencia um sinal até um dia
help-signal-resolve = Encerra um sinal: o problema acabou
help-signal-resolve--reason = O que resolveu
help-signal-dismiss = Encerra um sinal: era alarme falso
help-signal-dismiss--reason = Por que era alarme falso
help-signal-reopen = Reabre um sinal encerrado
help-plan = Planos: um playbook com datas para uma conta
help-plan-show = Mostra um plano: o que o alongou, as janelas dos estágios, os marcos, os atrasos por causa
help-plan-preview = Calcula um plano sem gravar nada
help-plan-preview--account = Parte do plano desta conta
help-plan-preview--contract-date = O dia 0 do plano; sem esta opção, o da conta ou hoje
help-plan-preview--playbook = O playbook a seguir
help-plan-adjust = Ajusta um plano a novos fatores: os marcos abertos mudam, a linha de base fica
help-team = O que a equipe toda compartilha: fuso horário, moeda, feriados
help-team-show = Mostra as configurações da equipe e quem é responsável por contas
help-team-timezone = Define o fuso horário que diz que dia é hoje
help-team-timezone--zone = O nome IANA, como America/Sao_Paulo
help-team-currency = Define a moeda das contas que não informam nenhuma
help-team-currency--code = As três letras, como BRL
help-team-holiday = Dias em que a equipe toda folga: nada vence neles
help-team-holiday-add = Inclui um feriado
help-team-holiday-add--name = O nome do feriado
help-team-holiday-add--date = O dia
help-team-holiday-remove = Remove um feriado
help-team-holiday-remove--date = O dia
help-undo = Desfaz a última coisa que você fez
help-redo = Refaz o que você desfez por último
help-journal = Mostra quem fez o quê, do mais novo ao mais antigo
help-journal--account = Só o que diz respeito a esta conta
help-journal--limit = Quantos registros, no máximo
help-playbook = Playbooks: os estágios, tarefas, marcos, cadências e sinais de que os planos são feitos
help-playbook-list = Lista os playbooks disponíveis
help-playbook-show = Mostra um playbook
help-playbook-show--playbook = Qual, pelo id; sem ele, o padrão
help-playbook-check = Confere arquivos de playbook e diz o que está errado, com arquivo e linha
help-playbook-check--file = Os arquivos
help-import = Traz dados para dentro
help-import-accounts = Cria e atualiza contas a partir do arquivo CSV de um CRM
help-import-accounts--file = O arquivo; - lê a entrada padrão
help-import-accounts--map = Preenche um campo com uma coluna, pelo nome ou pela posição, como em #3; repita para vários
help-import-accounts--set = Dá a um campo o mesmo valor em todas as linhas; repita para vários
help-import-accounts--date-format = Como as datas estão escritas: dmy, mdy, ymd ou um padrão como %d.%m.%Y
help-import-accounts--delimiter = O que separa as células, se não for reconhecido: , ; | ou tab
help-import-accounts--raw = Mantém o apóstrofo diante de textos que uma planilha executaria como fórmula
help-import-accounts--dry-run = Mostra as colunas e o resultado, sem alterar nada
help-import-accounts--rejects = Grava neste arquivo as linhas recusadas, com número e motivo
help-export = Leva dados para fora
help-export-accounts = Grava as contas num arquivo CSV que pode ser importado de novo
help-export-accounts--file = O arquivo; sem ele ou com -, vai para a saída padrão
help-export-accounts--raw = Deixa os textos como estão, mesmo que uma planilha os execute como fórmula
help-backup = Copia o banco de dados para um arquivo novo e confere a cópia; os outros continuam trabalhando
help-backup--file = O arquivo novo
help-check = Confere o banco de dados: integridade, referências, permissões, versões
help-completions = Imprime o autocompletar de um shell
help-completions--shell = O shell
help-man = Imprime a página de manual ou grava as de todos os comandos num diretório
help-man--directory = O diretório

arg-db = O arquivo do banco de dados
arg-locale = O idioma
arg-today = Age como se hoje fosse este dia. Os números derivados passam a ser os desse dia, para todos que usam este banco
arg-ascii = Usa só caracteres ASCII
arg-no-color = Não usa cores
arg-demo = Abre o quadro com contas fictícias, num banco temporário
arg-keep = Cria aqui o banco da demonstração e o mantém
arg-help = Mostra esta ajuda
arg-version = Mostra a versão
arg-json = Imprime JSON
arg-account = A conta, pelo apelido, pelo ID externo ou pelo nome
arg-milestone = O marco, pelo código, pelo começo do código ou pelo id
arg-task = As tarefas, pelo código ou pelo começo do código
arg-stakeholder = A pessoa, pelo nome, por parte do nome ou pelo id
arg-signal = O sinal, pelo código, pelo começo do código ou pelo id
arg-filter = Palavras que precisam valer todas: texto, resp:ana, estagio:3, etiqueta:piloto, segmento:pme, status:paused, risco; ! inverte uma
arg-mine = Só as contas sob sua responsabilidade
arg-all = Também as contas graduadas, canceladas ou arquivadas
arg-handle = O nome curto que se digita; sem esta opção, sai do nome
arg-owner = O login do CSM responsável; sem esta opção, o seu
arg-segment = O segmento de mercado
arg-arr = A receita recorrente anual: 120000 ou 120k
arg-currency = A moeda da receita, em três letras; sem esta opção, a da equipe
arg-seats = As licenças contratadas
arg-contract-date = O dia da assinatura do contrato: o dia 0 do plano
arg-kickoff-date = O dia do kickoff
arg-renewal-date = O dia da renovação do contrato
arg-goal = Para que o cliente comprou
arg-tag = Uma etiqueta; repita para várias
arg-external-id = A chave da conta no outro sistema
arg-status = A situação da conta
arg-complexity = O quanto o cliente é complexo
arg-integrations = Quantos sistemas há para integrar
arg-data-volume = Quantos dados há para migrar
arg-customer-resources = Quanto tempo e quantas pessoas o cliente dedica
arg-busy = Quando o cliente não tem tempo, como 20/12/2026..05/01/2027; repita para vários
arg-no-busy = O cliente não tem períodos ocupados
arg-cause = Quem causou
arg-reason = O motivo
arg-role = O papel da pessoa
arg-email = O endereço de e-mail
arg-ideal-days = Intervalo ideal próprio entre contatos, em dias
arg-max-days = Intervalo máximo próprio entre contatos, em dias
arg-with = Quem participou ou foi alcançado; aceita vários nomes
arg-missed = Quem era esperado e não veio; aceita vários nomes
arg-kind = Como aconteceu
arg-inbound = Foi o cliente quem nos procurou
arg-replied = Nossa mensagem foi respondida
arg-no-reply = Nossa mensagem ficou sem resposta; não vale como contato
arg-sentiment = Como o cliente se mostrou
arg-severity = A gravidade
arg-until = O dia em que volta a avisar

# Argumentos que não dá para entender.
cli-usage-bad-date = “{ $given }” não é uma data; escreva 23/11/2026, 2026-11-23, hoje, +3 ou -3.
cli-usage-bad-period = “{ $given }” não é um período; escreva 20/12/2026..05/01/2027.
cli-usage-bad-amount = “{ $given }” não é um valor; escreva 120000 ou 120k.
cli-usage-bad-stage = “{ $given }” não é um estágio de destino; escreva um número de 1 a 6, próximo ou voltar. A conta está no estágio { $at }.
cli-usage-filter-stage = “{ $word }”: o estágio é um número de 1 a 6.
cli-usage-filter-status = “{ $word }”: a situação é active, paused, graduated ou churned.
cli-usage-filter-empty = “{ $word }” precisa de um valor depois dos dois-pontos.

# O arquivo de configuração.
cli-config-unreadable = Não foi possível ler o arquivo de configuração { $path }: { $problem }.
cli-config-wrong = { $path }:{ $line }: { $problem }. Corrija o arquivo de configuração; as chaves dele são db, locale, ascii, color, mouse e playbooks.

# Bancos de dados que não se abrem.
cli-open-missing = Não há banco de dados em { $path }; `orquestra --db { $word } init` cria um.
cli-open-no-directory = Não existe o diretório { $path }; crie-o com `mkdir -p { $word }` ou indique outro lugar com --db.
cli-open-exists = Já existe um arquivo em { $path }; nada foi alterado. Escolha outro nome.
cli-open-directory = { $path } é um diretório; indique o arquivo dentro dele, como { $path }/orquestra.db.
cli-open-not-a-file = { $path } não é um arquivo comum; indique um arquivo de banco de dados com --db.
cli-open-denied-read = Você não pode ler { $path }, que pertence a { $owner } e ao grupo { $group }; { $owner } pode liberar o grupo com: { $command }
cli-open-denied-write = Você não pode gravar em { $path }, que pertence a { $owner } e ao grupo { $group }; { $owner } pode liberar o grupo com: { $command }
cli-open-denied-read-stranger = Você não pode ler { $path }, que pertence a { $owner } e ao grupo { $group }, do qual você não faz parte; peça para entrar nele (e que { $owner } rode: { $command }) ou use outro banco com --db.
cli-open-denied-write-stranger = Você não pode gravar em { $path }, que pertence a { $owner } e ao grupo { $group }, do qual você não faz parte; peça para entrar nele (e que { $owner } rode: { $command }) ou use outro banco com --db.
cli-open-denied-hidden = Você não tem acesso aos diretórios acima de { $path }; peça acesso a quem cuida deles ou use outro banco com --db.
cli-open-not-a-database = { $path } não é um banco de dados do Orquestra e não foi tocado; indique outro arquivo com --db.
cli-open-foreign = { $path } é o banco de dados de outro programa (o application id dele não é { $id }) e não foi tocado; indique outro arquivo com --db.
cli-open-newer = { $path } foi criado por uma versão mais nova do Orquestra (esquema { $found }; esta versão conhece o { $known }) e não foi tocado; instale a versão mais nova.
cli-open-network = { $path } fica num sistema de arquivos de rede ({ $kind }), onde uns apagariam o trabalho dos outros; ponha o banco num disco local e indique-o com --db.
cli-open-old-sqlite = Este programa foi compilado com o SQLite { $version }, que pode perder dados; instale uma versão com o SQLite 3.51.3 ou mais novo.
cli-open-corrupt = O banco de dados está danificado ({ $problem }) e ficou como estava; veja o que diz `orquestra check` e volte ao último backup.
cli-open-io = { $path }: { $problem }. Corrija isso ou indique outro banco com --db.
cli-open-no-home = Você não tem diretório pessoal onde guardar um banco de dados; indique um com --db.

# O que foi feito.
cli-init-made = { $path } foi criado. Inclua uma conta com `orquestra account add` ou importe várias com `orquestra import accounts`.
cli-demo-made = { $count ->
    [one] { $path } foi criado com uma conta.
   *[other] { $path } foi criado com { $count } contas.
  }
cli-backup-made = { $path } foi criado e conferido.
cli-export-made = { $count ->
    [one] Uma conta foi gravada em { $path }.
   *[other] { $count } contas foram gravadas em { $path }.
  }
cli-man-made = As páginas de manual estão em { $path }.
cli-progress-backup = Copiando
cli-progress-demo = Criando contas
cli-progress-import = Importando
cli-added = { $name } incluída como { $handle }: { $days } dias de plano, até { $end }.
cli-unchanged = Nada a alterar: já está assim.
cli-undone = desfeito
cli-redone = refeito
cli-dry-run = Nada foi alterado: era uma simulação.
cli-unreadable = Não foi possível ler { $path }: { $problem }.
cli-unwritable = Não foi possível gravar { $path }: { $problem }.
cli-same-file = { $path } está sendo lido por este mesmo comando; indique outro arquivo para gravar.
cli-ui-needs-terminal = O quadro precisa de um terminal na entrada e na saída padrão. Em scripts, use um subcomando: `orquestra account list --json` lista o que o quadro mostra, `orquestra --help` mostra todos.
cli-ui-terminal = Não foi possível usar o terminal: { $problem }. Tente outro terminal ou use um subcomando; `orquestra --help` mostra todos.
cli-ui-dumb-terminal = O quadro precisa mover o cursor, e este terminal informa que não consegue (TERM=dumb). Use outro terminal ou um subcomando; `orquestra --help` mostra todos.
cli-ui-fallen = Uma parte do programa falhou; o relatório está acima. Tudo o que foi salvo está no banco de dados, e o formulário inacabado será oferecido na próxima vez que você abrir o programa.

# Mudanças de estágio e de datas.
cli-move-open-work = { $count ->
    [one] Ainda há um item em aberto no estágio { $stage }:
   *[other] Ainda há { $count } itens em aberto no estágio { $stage }:
  }
cli-move-ask = Avançar mesmo assim? [s/N]
cli-move-how = `--yes` avança mesmo assim.
cli-move-end = O plano agora termina em { $after }; antes, em { $before }.
cli-move-end-same = O plano continua terminando em { $after }.

# Listas.
cli-list-empty = Nada a listar.
cli-list-no-stakeholders = Ainda não há ninguém cadastrado do lado do cliente.
cli-list-no-touches = Ainda não há contatos registrados.
cli-list-no-signals = Nenhum sinal de alerta.
cli-list-no-slips = Nenhum marco foi remarcado.
cli-list-more-touches = … e mais { $count }: orquestra touch list { $handle }
cli-age-days = { $days } d
cli-state-archived = arquivada
cli-state-at-risk = em risco
cli-milestone-done = concluído em { $day }
cli-milestone-overdue = atrasado { $days } d
cli-milestone-today = hoje
cli-milestone-ahead = em { $days } d
cli-signal-snoozed = adiado até { $day }
cli-touch-replied = respondido
cli-touch-no-reply = sem resposta
cli-journal-undoes = { $what } (desfaz { $step })
cli-journal-undone = { $what } (desfeito por { $step })

cli-head-age = Idade
cli-head-baseline = Linha de base
cli-head-cadence = Cadência
cli-head-cause = Causa
cli-head-changes = Alterações
cli-head-check = Item
cli-head-code = Código
cli-head-column = Coluna
cli-head-date = Data
cli-head-day = Dia
cli-head-days = Dias
cli-head-direction = Direção
cli-head-done = Feita
cli-head-due = Prazo
cli-head-email = E-mail
cli-head-field = Campo
cli-head-found = Encontrado
cli-head-from = De
cli-head-handle = Apelido
cli-head-how = Como
cli-head-id = Id
cli-head-in-stage = No estágio
cli-head-interval = Intervalo
cli-head-kind = Tipo
cli-head-last-touch = Último contato
cli-head-length = Duração
cli-head-milestone = Marco
cli-head-missed = Faltou
cli-head-moved-on = Remarcado em
cli-head-name = Nome
cli-head-next = Próximo marco
cli-head-next-due = Próximo contato
cli-head-note = Nota
cli-head-owner = Responsável
cli-head-reason = Motivo
cli-head-risk = Situação
cli-head-role = Papel
cli-head-sentiment = Sentimento
cli-head-severity = Gravidade
cli-head-side = Lado
cli-head-signal = Sinal
cli-head-signals = Sinais
cli-head-slippage = Atraso
cli-head-stage = Estágio
cli-head-state = Situação
cli-head-step = Passo
cli-head-task = Tarefa
cli-head-to = Até
cli-head-what = O quê
cli-head-when = Quando
cli-head-who = Quem
cli-head-with = Com
cli-heading-plan = Plano
cli-heading-milestones = Marcos (* principais)
cli-heading-cadence = Cadência com os stakeholders
cli-heading-signals = Sinais de alerta
cli-heading-touches = Contatos
cli-heading-windows = Janelas dos estágios
cli-heading-slips = Remarcações
cli-heading-holidays = Feriados

cli-show-archived = Arquivada
cli-show-stage = { $stage }, há { $days ->
    [one] um dia
   *[other] { $days } dias
  }
cli-show-contract = { $date } (hoje é o dia { $day })
cli-show-days-in-stages = Dias em cada estágio
cli-plan-length = { $playbook }: { $days } dias, de { $from } a { $to }
cli-plan-slipped = A linha de base terminava em { $baseline }; o fim mudou { $days } dias.
cli-plan-standard = A duração padrão: nenhum fator a altera.
cli-stretch-line = { $sign }{ $count ->
    [one] { $count } dia
   *[other] { $count } dias
  }: { $why }
cli-stretch-busy = o cliente está ocupado de { $from } a { $to }
cli-stretch-longest = limitado ao plano mais longo, { $at } dias
cli-stretch-shortest = limitado ao plano mais curto, { $at } dias
cli-slips-by-cause = { $cause }: { $days } dias em { $moves ->
    [one] uma remarcação
   *[other] { $moves } remarcações
  }
cli-slip-cascaded = { $reason } (acompanhou outro marco)
cli-team-host-zone = o desta máquina, pois nenhum foi definido
cli-team-today = hoje
cli-team-owners = responsáveis

# A conferência do banco de dados.
cli-check-integrity = integridade
cli-check-foreign-keys = referências
cli-check-derived = números derivados
cli-check-permissions = permissões
cli-check-journal-mode = modo do journal
cli-check-schema = versão do esquema
cli-check-sqlite = SQLite
cli-check-ok = ok
cli-check-wrong = ERRADO
cli-check-advice-restore = O banco de dados está danificado; pare de usá-lo e volte ao último backup.
cli-check-advice-permissions = As permissões do arquivo não são nem as de um dono só (chmod 600 { $word }) nem as de uma equipe num diretório compartilhado (chmod 660 { $word }); escolha uma das duas.
cli-check-advice-other = O banco de dados não está como deveria; guarde uma cópia do arquivo e relate o problema com as linhas acima.

# Playbooks.
cli-playbook-fine = { $file }: tudo certo. O playbook { $id } tem { $tasks } tarefas, { $milestones } marcos e { $signals } sinais.
cli-playbook-length = { $standard } dias ({ $min }–{ $max })
cli-playbook-handoff = Handoff de vendas
cli-playbook-checklist = Lista de verificação:
cli-playbook-window = dia { $from } ao { $to }
cli-playbook-activities = Atividades:
cli-playbook-deliverables = Entregáveis:
cli-playbook-criteria = Critérios de saída:
cli-playbook-failures = Onde costuma dar errado:
cli-playbook-day = dia { $day }
cli-playbook-phases = Semana a semana
cli-playbook-weeks = semanas { $from }–{ $to }
cli-playbook-factors = O que alonga um plano
cli-playbook-audiences = Públicos
cli-playbook-cadences = Cadências
cli-playbook-interval = a cada { $ideal } dias, { $max } no máximo
cli-playbook-stages = estágios { $from }–{ $to }
cli-playbook-month = mês { $month }

book-syntax = não é TOML válido: { $words }
book-shape = o leitor de TOML diz: { $words }
book-none = nenhum
book-bad-id = “{ $id }” não pode ser um id; esperava letras minúsculas, dígitos, _ e . (e - no id de um playbook)
book-duplicate-id = “{ $id }” já está na linha { $line }; esperava outro id
book-duplicate-playbook = outro playbook já tem o id “{ $id }”; esperava um id só dele
book-empty-text = o texto está vazio; esperava algumas palavras
book-empty-text-locale = o texto em { $locale } está vazio; esperava algumas palavras
book-bad-locale = “{ $locale }” não é um idioma; esperava algo como en ou pt-BR
book-count = { $key } é { $value }; esperava um número de 1 a { $most }
book-plan-lengths = min_days { $min }, standard_days { $standard } e max_days { $max } estão fora de ordem; esperava que crescessem do primeiro ao último
book-stage-missing = falta o estágio { $stage }; esperava seis estágios, de 1 a 6
book-stage-order = o estágio { $stage } vem depois do { $after }; esperava os estágios na ordem de 1 a 6
book-window-range = a janela do estágio { $stage } vai do dia { $start } ao { $end }; esperava start_day até end_day, os dois de 0 a { $last }
book-window-order = o estágio { $stage } começa no dia { $start }; esperava o dia { $previous } ou depois, quando começa o estágio anterior
book-task-out-of-stage = “{ $id }” vence no dia { $day }; esperava um dia de 0 a { $last }, o fim do estágio { $stage }
book-milestone-out-of-plan = o marco “{ $id }” está no dia { $day }; esperava um dia do plano padrão, de 0 a { $last }
book-unknown-dependency = o marco “{ $id }” depende de “{ $name }”, que não é um marco; esperava um destes: { $known }
book-cycle = há marcos que dependem uns dos outros em círculo: { $path }; esperava uma ordem em que possam ser alcançados
book-dependency-later = o marco “{ $id }” está no dia { $day }, mas depende de “{ $needs }”, no dia { $other }; esperava o dia { $other } ou depois
book-phase-weeks = a fase vai da semana { $from } à { $to }; esperava que começasse na semana { $earliest } ou depois e não terminasse antes de começar
book-factor-range = o fator { $factor } age do dia { $from } ao { $to }; esperava from_day antes de to_day, os dois de 0 a { $last }
book-factor-levels = o fator { $factor } tem os níveis { $found }; esperava low, medium e high, cada um uma vez
book-factor-not-neutral = o nível medium de { $factor } acrescenta { $days } dias; esperava 0, pois tudo em medium é o plano padrão
book-factors-too-steep = a partir do dia { $day }, os fatores mais curtos tiram { $percent } % de cada dia; esperava no máximo 99 %, ou os dias trocariam de ordem
book-factors-out-of-plan = com todos os fatores, os planos vão de { $shortest } a { $longest } dias; esperava de { $min } a { $max }, os limites em [plan]
book-cadence-stages = a regra para { $role } vai do estágio { $from } ao { $to }; esperava from_stage até to_stage
book-cadence-intervals = a regra para { $role } tem intervalo ideal de { $ideal } e máximo de { $max } dias; esperava os dois ou nenhum, e ideal_days até max_days
book-bad-signal-code = “{ $code }” não pode ser o código de um sinal; esperava uma categoria, um ponto e um nome, a categoria sendo uma destas: { $categories }

# Importação e exportação.
cli-import-did = { $added } incluídas, { $updated } atualizadas, { $unchanged } sem mudança, { $refused } recusadas.
cli-import-would = Seriam: { $added } incluídas, { $updated } atualizadas, { $unchanged } sem mudança, { $refused } recusadas.
cli-import-line = linha { $line }: { $reason }
cli-import-more = … e mais { $count }; `--rejects ARQUIVO` grava todas num arquivo.
cli-import-rejects = As linhas recusadas estão em { $path }, com número e motivo; corrija-as ali e importe esse arquivo.
cli-import-said = indicada por você
cli-import-found = reconhecida pelo nome
cli-import-proposed = sugerida, ainda sem uso
cli-import-unused = Colunas que não preenchem nada: { $columns }
cli-import-ready = Pronto para rodar: { $command }
cli-import-ready-proposed = Pronto para rodar, com todas as sugestões aceitas: { $command }
cli-import-try = Tente: { $command }
cli-import-bad-delimiter = “{ $given }” não é um separador; escreva , ; | ou tab.
cli-import-windows-1252 = O arquivo não está em UTF-8; foi lido como Windows-1252. Confira se os acentos estão certos.
cli-import-date-order = Coluna “{ $column }”: os valores mostram que as datas estão em { $order }.
cli-import-no-rows = O arquivo tem um cabeçalho e nada abaixo dele.
cli-file-empty = O arquivo está vazio.
cli-file-workbook = O arquivo é uma pasta de trabalho de planilha; salve-o como CSV e importe esse CSV.
cli-file-not-text = O arquivo não é texto; salve-o como CSV e importe esse CSV.
cli-file-malformed = O arquivo começa como { $encoding } e continua de outro jeito; salve-o de novo como CSV em UTF-8.
cli-file-too-many-columns = O arquivo tem { $found } colunas; cabem no máximo { $most }.
cli-file-header-too-long = O nome da coluna { $column } passa de { $kib } KiB; o separador está certo?
cli-file-unclosed-quote = Linha { $line }: há aspas que nunca se fecham.
cli-file-no-header = A primeira linha já tem dados; ponha acima dela uma linha com os nomes das colunas.
cli-file-constant = --set: { $reason }
cli-map-not-a-pair = “{ $given }” não está na forma CAMPO=COLUNA.
cli-map-unknown-field = “{ $given }” não é um campo; os campos são { $fields }.
cli-map-unknown-column = { $field }: não há coluna “{ $column }”; o arquivo tem { $existing }.
cli-map-ambiguous-column = { $field }: várias colunas se chamam “{ $column }”; diga qual: { $places }.
cli-map-field-twice = { $field } foi preenchido duas vezes.
cli-map-missing = Nenhuma coluna preenche com certeza { $fields }; o arquivo tem { $existing }.
cli-dates-ambiguous = Coluna “{ $column }”: { $example } pode ser { $dmy } ou { $mdy }; informe --date-format dmy ou --date-format mdy.
cli-dates-mixed = Coluna “{ $column }”: { $dmy } (linha { $dmyline }) começa pelo dia e { $mdy } (linha { $mdyline }) pelo mês; informe --date-format dmy ou --date-format mdy.
cli-dates-bad-format = “{ $given }” não é um formato de data; escreva dmy, mdy, ymd ou um padrão como %d/%m/%Y.
cli-row-cell-count = { $found } células onde o cabeçalho tem { $expected }
cli-row-cell-too-long = a célula da coluna { $column } passa de { $kib } KiB
cli-row-missing = { $field } está vazio
cli-row-bad-date = { $field }: “{ $value }” { $problem }
cli-row-bad-number = { $field }: “{ $value }” não é um número claro
cli-row-unknown-word = { $field }: “{ $value }” é desconhecido; esperava um destes: { $expected }
cli-row-currency-clash = a receita está em { $written } e a coluna da moeda diz { $named }
cli-row-duplicate = { $field } “{ $value }” já está na linha { $line }
cli-date-not-a-date = não é uma data
cli-date-two-digit-year = tem o ano com dois dígitos
cli-date-no-such-day = não é um dia do calendário
cli-date-too-early = fica longe demais no passado
