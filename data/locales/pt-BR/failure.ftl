# Recusas e falhas: o que estava errado, onde e o que fazer.

failure-busy = Outra pessoa está gravando no banco de dados há tempo demais; nada foi alterado, tente de novo.
failure-disk-full = O disco está cheio; nada foi alterado. Libere espaço e tente de novo.
failure-corrupt = O arquivo do banco de dados está danificado ({ $problem }). Rode `orquestra check` e, se ele confirmar, volte ao último backup.
failure-read-only = O banco de dados não aceita mais gravação; nada foi alterado. Confira as permissões do arquivo e do diretório.
failure-gone = O banco de dados { $path } foi apagado, movido ou substituído enquanto estava aberto; nada foi alterado. Saia e comece de novo para abrir o que está lá agora.
failure-store = Durante { $doing }: { $problem }. Nada foi alterado.

refusal-no-account = Não existe a conta “{ $named }”; `orquestra account list --all` mostra todos os apelidos.
refusal-no-signal-code = Não existe o código de sinal “{ $named }”; o playbook conhece { $codes }.
refusal-no-timezone = Não existe o fuso horário “{ $named }”; informe o nome IANA, como America/Sao_Paulo.
refusal-not-found = Aqui não existe { $thing } “{ $named }”.
refusal-ambiguous = “{ $named }” serve para mais de um resultado ({ $thing }): { $candidates }. Escolha um deles.
refusal-empty = { $field }: preenchimento obrigatório.
refusal-too-long = { $field }: cabem no máximo { $max } caracteres.
refusal-range = { $field }: informe um número de { $min } a { $max }.
refusal-year = { $field }: informe uma data entre os anos { $min } e { $max }.
refusal-bad-handle = “{ $given }” não serve como apelido: use letras minúsculas sem acento, dígitos e hífens simples, até 32.
refusal-handle-taken = Outra conta já usa o apelido “{ $handle }”; escolha outro.
refusal-external-id-taken = Outra conta já usa o ID externo “{ $id }”; cada ID pertence a uma só conta.
refusal-bad-email = “{ $given }” não é um endereço de e-mail; o formato é nome@empresa.com.br.
refusal-bad-currency = “{ $given }” não é um código de moeda; informe três letras, como BRL ou USD.
refusal-date-order = { $later } fica antes de { $earlier }; corrija uma das duas.
refusal-in-future = { $field }: { $day } ainda não chegou; hoje é { $today }.
refusal-not-in-future = { $field }: { $day } precisa ser depois de hoje, { $today }.
refusal-open-work = { $count ->
    [one] Há um critério de saída ou entregável aberto no estágio { $stage }
   *[other] Há { $count } critérios de saída e entregáveis abertos no estágio { $stage }
  }; confirme para avançar mesmo assim.
refusal-reason-needed = Para voltar de estágio é preciso um motivo: diga o que mudou.
refusal-same-stage = A conta já está no estágio { $stage }.
refusal-already-done = Isso já foi concluído em { $day }.
refusal-not-done = Isso não está concluído, então não há o que reabrir.
refusal-day-blocked = Nada pode vencer em { $day } ({ $why }); o próximo dia livre é { $next }.
blocked-weekend = fim de semana
blocked-holiday = feriado da equipe: { $name }
blocked-busy = o cliente está ocupado de { $from } a { $to }
refusal-order-before = “{ $other }” vem antes e vence em { $due }; escolha esse dia ou um posterior, ou remarque aquele marco primeiro.
refusal-order-after = “{ $other }” depende deste marco e vence em { $due }; deixe os dependentes acompanharem ou escolha um dia anterior.
refusal-plan-under-way = A data do contrato não pode mais ser corrigida, porque já há marcos concluídos ou remarcados; ajuste o plano.
refusal-signal-closed = Este sinal está encerrado; reabra-o primeiro.
refusal-signal-not-closed = Este sinal não está encerrado, então não há o que reabrir.
refusal-signal-live = “{ $title }” já está aberto para esta conta; trate aquele sinal.
refusal-below-already = A pontuação de saúde já está em { $score }, abaixo de { $edge }; espere um valor menor ou apenas uma data.
refusal-has-left = { $name } saiu da empresa em { $day } e não pode participar depois disso.
refusal-changed-by = { $who } alterou isto em { $day } às { $time }, depois que você abriu; veja como ficou e repita a sua alteração.
refusal-stale = Alguém alterou isto depois que você abriu; veja como ficou e repita a sua alteração.
refusal-nothing-to-undo = Não há nada seu para desfazer.
refusal-nothing-to-redo = Não há nada seu para refazer.
refusal-not-open = Não há o que encerrar: { $thing } já foi encerrado.
refusal-no-difference = { $one } e { $other } precisam ser diferentes; do contrário não há o que alcançar.
refusal-play-runs = O plano de ação de { $category } já está em andamento nesta conta; conclua-o antes de iniciar outro.
refusal-part-of-play = Este passo faz parte de um plano de ação; marque-o como feito ou conclua o plano.
refusal-not-quiet = Esta conta não está adiada nem concluída por hoje.
refusal-bad-figure = { $problem }. Veja todos os valores com `orquestra scoring show`.
refusal-not-waivable = Este ponto precisa ser avaliado: só os itens de prontidão e do gate podem ser dispensados.
refusal-no-question = Só uma pergunta recebe resposta: escolha o tipo “pergunta” ou deixe a resposta em branco.
refusal-risk-open = “{ $title }” já está no registro: edite esse risco ou encerre-o antes.
# Go-live, steady state e renovação.
refusal-not-ready = { $count ->
    [one] Falta um ponto impeditivo: { $points }
   *[other] Faltam pontos impeditivos: { $points }
  }. Resolva antes, ou explique na nota por que é go mesmo assim.
refusal-gate-shut = O gate de steady state está fechado: { $conditions }. Resolva esses pontos ou dispense cada um com um motivo.
refusal-graduate-instead = A conta passa para steady state pelo gate: use `orquestra steady graduate` ou S na aba Revisão.
refusal-return-instead = Para voltar de steady state é preciso um motivo: use `orquestra steady return` ou R na aba Revisão.
refusal-not-graduated = Esta conta não está em steady state; não há de onde voltar.
refusal-has-churned = Este cliente cancelou; se ele voltou, mude antes o status para ativo.
refusal-renewal-open = Já há uma renovação em aberto, para { $day }: altere essa ou encerre-a antes.
refusal-not-early = Antes do prazo quer dizer antes de { $day }, a data da renovação; escolha “no prazo” ou corrija a data.
refusal-accountable = { $who } já é o aprovador, e só pode haver um: troque a pessoa (--replace) ou escolha outro papel.
refusal-has-part = { $who } já tem esse papel; escolha outro papel ou outra pessoa.
refusal-own-successor = Ninguém assume o próprio lugar: escolha outra pessoa, ou uma pessoa nova.
refusal-no-champion = { $who } não é champion nem power user; mude antes o papel da pessoa ou escolha outra.

# training
refusal-more-than = { $part } não pode ser maior que { $whole }: corrija um dos dois.
refusal-session-planned = “{ $title }” já está na agenda: realize ou edite essa sessão antes.

refusal-in-past = { $field }: { $day } já passou; informe hoje, { $today }, ou um dia mais adiante.
refusal-not-reached = A conta ainda não chegou ao estágio { $stage }, então não há o que refazer ali; informe estágios por onde ela já passou.
refusal-same-plan = O novo plano seria igual ao que está em vigor: indique estágios a refazer, mude um fator ou comece em outro dia.
