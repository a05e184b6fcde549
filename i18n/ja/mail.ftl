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
