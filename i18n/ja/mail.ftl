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
