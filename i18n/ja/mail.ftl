# Letters.

mail-greeting = { $name } 様
mail-footer = このメールは { $vendor } パートナーポータルからお送りしています。
mail-sign-in-subject = { $vendor } パートナーポータルへのリンク
mail-sign-in-text = サインイン用のリンクをお送りします。1 回限り、15 分間有効です。
mail-sign-in-not-you = お心当たりがない場合は、何もする必要はありません。このメールなしには誰も入れません。
mail-sign-in-act = サインイン
mail-invitation-subject = { $vendor } パートナーポータルへの招待
mail-invitation-text = { $vendor } パートナーポータルで { $firm } のメンバーとして招待されました。招待は 2 週間有効です。
mail-invitation-act = 招待を承諾する
mail-lead-subject = リードのご案内：{ $place }
mail-lead-text = お近くのお客様から問い合わせがありました。受諾すると連絡先が表示されます。期限内に回答がない場合は次の企業に移ります。
mail-lead-act = リードを見る
mail-notices-act = ポータルを開く
mail-notices-why = お知らせの頻度と時間帯はこちらで設定できます: { $url }
mail-wish-title = お知らせメール
mail-wish-lead = ポータルで未読のお知らせをメールします。期限付きのリードとサインイン用リンクは常にすぐ届きます。
mail-pace = 頻度
mail-pace-soon = 数分以内に、まとめて
mail-pace-daily = 1日1回、朝に
mail-pace-never = 送らない
mail-quiet-from = 静かな時間の開始
mail-quiet-until = 静かな時間の終了
mail-quiet-hint = ご自身のタイムゾーンの時刻です。同じ時刻にすると静かな時間はありません。
mail-notices-subject = { $count ->
   *[other] { $vendor }パートナーポータルのお知らせ{ $count }件
}
mail-notices-more = { $count ->
   *[other] ほか{ $count }件
}
mail-deal-subject = メールでの登録について
mail-deal-kept = { $customer } の下書きを保存しました。
mail-deal-not-kept = 下書きはできませんでした。顧客名の行が必要です。
mail-deal-wrong = 読み取れず、省いたもの：
mail-deal-missing = まだ足りないもの：
mail-deal-whole = 足りないものはありません。確認して提出してください。
mail-deal-review = 確認する
mail-deal-mend = 残りを入力する
mail-deal-how = メールの書き方
mail-deal-why = あなたのアドレスからメールが届いたためお送りしています。下書きはあなたの会社だけが見られます。心当たりがなければ削除してください。
mail-join-subject = { $vendor } パートナーポータル: { $firm } への参加
mail-join-text = { $firm } への参加が申請されました。リンクを開いて本人のアドレスであることを示すと、会社の管理者に届きます。心当たりがなければ何もしないでください。
mail-join-act = 自分のアドレスです
mail-join-declined = { $firm } の管理者が申請を承認しませんでした。ご不明な点は管理者に直接お尋ねください。
