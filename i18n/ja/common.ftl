# Words of the frame around every page, of forms, lists and error pages.

## The frame
shell-skip = 本文へ移動
shell-search = 検索
shell-search-hint = 資料・製品・回答を検索
shell-menu = メニュー
shell-nav = メインメニュー
shell-crumbs = 現在位置
shell-waiting = 対応待ち { $count } 件
shell-foot = { $vendor } パートナーポータル
shell-description = { $vendor } とパートナーが協働するポータルです。

## The menu of the person
menu-account = アカウント
menu-firms = 所属企業
menu-language = 言語
menu-sign-out = サインアウト

## Forms
form-optional = （任意）
form-cancel = キャンセル
form-problems = 修正が必要な項目が { $count } 件あります
form-problems-title = 要修正 { $count } 件:
form-drop = ここにファイルをドロップするか、選択してください
form-upload-sending = 送信中…
form-upload-done = 受信しました
form-upload-failed = ファイルが届きませんでした。もう一度選ぶと、中断したところから再開します。
form-upload-retry = 接続が切れました。再試行しています…
form-upload-remove = 取り消す
form-copy = コピー
form-copied = コピーしました
form-move-up = { $name } を上へ
form-move-down = { $name } を下へ

## Pages of a list
pager-pages = ページ
pager-where = { $pages } ページ中 { $page } ページ
pager-page = { $page } ページ
pager-here = 表示中:
pager-previous = 前へ
pager-next = 次へ

## When something went wrong
error-home = ホームへ
error-back = 前のページに戻る
error-you-typed = 入力した内容（再利用できます）
error-search = 検索
error-again = 再試行
error-trace = お問い合わせの際は次の番号をお知らせください:
error-not-found-title = ここには何もありません
error-not-found-help = アドレスの誤り、ページの移動、または共有されていない可能性があります。検索するか、ホームからお進みください。
error-sign-in-title = サインインしてください
error-sign-in-help = このページはプログラム参加者向けです。サインイン後、ここに戻ります。
error-forbidden-title = このページを開く権限がありません
error-forbidden-help = 現在の役割には含まれていません。所属企業の管理者にお問い合わせください。
error-bad-request-title = 読み取れませんでした
error-bad-request-help = フォームが壊れているか、別のサイトから送信されました。前のページに戻って再読み込みし、もう一度送信してください。
error-refused-title = 今は実行できません
error-refused-help = 何も変更されていません。前のページに戻って再読み込みし、状況をご確認ください。
error-too-large-title = サイズが大きすぎます
error-too-large-help = より小さいファイルにするか、分割してください。何も保存されていません。
error-too-many-title = 操作が速すぎます
error-too-many-help = 短時間に多くのリクエストがありました。1 分ほど待ってから続けてください。
error-busy-title = しばらくお待ちください
error-busy-help = ポータルが混み合っています。何も失われていません。数秒後にもう一度お試しください。
error-internal-title = こちら側で問題が発生しました
error-internal-help = ログに記録されました。中途半端な処理は行われていません。もう一度お試しいただき、繰り返す場合はお知らせください。

## Forms, in words that come with a field
form-save = 保存
form-required = 入力してください。
form-choose = 一覧から選んでください。
form-too-long = { $most } 文字以内に短くしてください（現在 { $length } 文字）。
form-control-characters = 目に見えない文字を取り除いてください。貼り付けた場合は手入力してください。
form-email = name@firm.example のようなメールアドレスを入力してください。
form-link = https:// から始まる完全なアドレスを入力してください。
form-day = 日付は 2026-11-30 の形式で入力してください。

## Filters
filter-all = すべて
filter-act = 表示

error-too-large-limit = ここで送信できるのは { $limit } までです。より小さいファイルにするか、分割してください。
crumbs = 現在位置
form-amount = 金額を数字で入力してください（例：42000）。
form-amount-decimals = この通貨の小数は { $places } 桁です。残りを削除してください。
form-amount-unclear = カンマが桁区切りかどうか判断できません。カンマなしで入力してください。
form-number = 整数を入力してください。
nav-deals = 案件
nav-leads = リード
form-number-between = { $least }から{ $most }までの整数を入力してください。
count-more-than = { $count }件超
rates-together = { $sum }({ $day }のレート、{ $source })
sheet-file = 表
sheet-columns = 列:
sheet-look = まず確認する
sheet-bring = 取り込む
sheet-looked = 取り込んだ場合の結果(まだ変更なし)
sheet-brought = 結果
sheet-mend = 修正が必要な行
sheet-row = 行
sheet-about = 対象
sheet-column = 列
sheet-why = 理由
sheet-added = 追加
sheet-changed = 変更
sheet-unchanged = 既存
sheet-refused = 未取り込み
sheet-unread = この列の表として読めません。1行目に列名を置き、UTF-8 の CSV で保存してください。
sheet-long = { $most }行を超えています。分割するか、コマンドを使ってください。
sheet-outcome = 結果
filter-more = 絞り込みを追加
form-take-away = { $name } を外す
form-outrun = その間にほかの方がこれを変更しました。入力内容は残っています。もう一度保存すれば入力内容が、離れれば相手の変更が残ります。
error-prove-again-title = ご本人の確認
error-prove-again-help = サインインから時間がたっています。もう一度サインインしてからやり直してください。
error-second-factor-title = 二つ目の要素が必要です
error-second-factor-help = この役割には二つ目の要素が必要です。「サインインとセキュリティ」で設定してください。
error-bad-token-title = このトークンは無効です
error-bad-token-help = 不明か、無効化済みか、期限切れです。「アカウント」の「セキュリティ」で新しく作成してください。
error-not-by-token-title = このトークンでは行えません
error-not-by-token-help = 読み取り専用のトークンか、本人だけの操作です。サインインするか、変更できるトークンを使ってください。
error-only-watching-title = 表示のみです
error-only-watching-help = 他の人の画面を表示中です。下のボタンで終了してから、自分として行ってください。
error-send-again = もう一度送信
error-files-away-title = 現在ファイルにアクセスできません
error-files-away-help = 変更は行われていません。ファイル以外は利用できます。数分後にもう一度お試しください。
error-no-room-title = 空き容量がありません
error-no-room-help = ポータルのディスクがいっぱいのため、保存されませんでした。閲覧は可能です。管理者が空き容量を確保した後、もう一度送信してください。
