# Signing in, invitations, accounts, lists of people.

## Signing in
sign-in-title = サインイン
sign-in-heading = { $vendor } パートナーポータルにサインイン
sign-in-email = メールアドレス
sign-in-password = パスワード
sign-in-act = サインイン
sign-in-letter = リンクをメールで受け取る
sign-in-wrong = メールアドレスとパスワードの組み合わせが正しくありません。両方をご確認いただくか、リンクをメールで受け取ってください。
sign-in-link-spent = このリンクは使用済みか、有効期限が切れています。サインインページで新しいリンクを請求してください。
sign-in-demo = どなたとして入りますか
sign-in-demo-text = これはデモです。人物を選ぶと、そのままサインインします。
letter-sent-title = メールをご確認ください
letter-sent-text = { $email } がこのポータルに登録されていれば、リンクを記載したメールをお送りします。リンクは 1 回限り、15 分間有効です。
letter-sent-back = サインインページに戻る
letter-opened-text = ボタンを押すとサインインします。

## Invitations
invitation-title = 招待
invitation-heading = { $firm } へようこそ
invitation-text = { $email } 宛てに、{ $role } として招待されています。
invitation-known = すでにアカウントをお持ちです。承諾して、いつものようにサインインしてください。
invitation-act = 承諾する
invitation-spent = この招待は使用済みか、有効期限が切れています。招待した方に新しい招待をご依頼ください。

## Passwords
password-old = 現在のパスワード
password-new = 新しいパスワード
password-hint = 10 文字以上。いくつかの単語を並べると、覚えやすく推測されにくくなります。
password-old-wrong = 現在のパスワードと一致しません。
password-too-short = { $least } 文字以上にしてください。
password-too-long = { $most } 文字以内にしてください。
password-too-common = このパスワードは推測されやすいものです。よくある単語、お名前、メールアドレスは避けてください。

## The account
account-title = アカウント
account-you = 基本情報
account-scheme = 表示モード
account-scheme-system = 端末の設定に合わせる
account-scheme-light = ライト
account-scheme-dark = ダーク
account-password = パスワード
account-password-act = パスワードを設定
account-sessions = サインイン中の端末
account-session-agent = ブラウザー
account-session-since = 開始
account-session-seen = 最終利用
account-sessions-end = ほかのすべてからサインアウト
account-sessions-confirm = ほかのすべての端末からサインアウトしますか？

## People
people-title = メンバー
people-count = { $shown } 人
people-search = 氏名またはメールアドレス
people-none = 見つかりませんでした
people-none-text = 文字を減らすか、別の役割でお試しください。
people-invite = メンバーを招待
people-invite-text = { $firm } のメンバーになります。入り方はメールで案内されます。
people-invite-email-hint = 招待はこのアドレスに送られます。
people-invite-language-hint = メールとポータルの言語です。後から本人が変更できます。
people-invite-act = 招待を送る
people-invited = 招待中（未参加）
people-invited-until = 有効期限
people-last-admin = 最後の管理者です。先にほかの方を管理者にしてください。
person-name = 氏名
person-email = メールアドレス
person-firm = 企業
person-role = 役割
person-language = 言語
person-time-zone = タイムゾーン
person-seen = 最終利用
person-never = 未利用
person-inactive = 無効
person-may-sign-in = この企業のメンバーとしてサインインできる
person-may-sign-in-hint = オフにすると直ちにサインアウトされます。これまでの記録は残ります。

## Roles
role-administrator = 管理者
role-channel-manager = チャネルマネージャー
role-content-editor = コンテンツ編集者
role-approver = 承認者
role-moderator = モデレーター
role-admin = 企業管理者
role-manager = マネージャー
role-seller = 営業担当
role-learner = 受講者
substitute-title = 不在のとき
substitute-lead = 代理の人は、この期間、あなたと同じ案件を見て判断します。
substitute-who = 代わりに判断する人
substitute-from = 最初の日
substitute-until = 最後の日
substitute-days = 最後の日は最初の日以降、1年以内にしてください。
substitute-remove = 取り消す
substitute-remove-named = { $name }さんの代理を取り消す
account-currency = 合計の通貨
account-currency-hint = 個々の金額は元の通貨のままです。
people-role-beyond = この役割はあなたの役割を超えています。それを持つ人に依頼してください。
view-as-title = この人の画面で表示
view-as-text = 30分間、{ $name }さんの画面を表示します。変更はできません。本人に通知され、会社の管理者が読む監査記録に残ります。
view-as-reason = 理由
view-as-reason-hint = 本人とその会社が読みます。
view-as-begin = 表示を開始
view-as-banner = { $name }さんの画面を{ $until }まで表示中です。変更はできません。
view-as-end = 終了
notice-viewed-as = { $by }さんがあなたの画面を表示しました: { $note }
