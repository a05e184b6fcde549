# The first page, and the places to go.

nav-home = ホーム
nav-library = ライブラリ
nav-partners = パートナー
nav-people = メンバー
nav-admin = 管理

home-hello = ようこそ、{ $name } さん
home-needs-you = 対応が必要なもの
home-nothing = 対応待ちはありません。ライブラリの新着は下にあります。
home-read-all = すべて既読にする
home-more = ほか { $shown } 件
home-review = 判断をお待ちしています
home-returned = 差し戻し:「{ $note }」
home-expires = まもなく期限です。更新するか、そのまま終了してください
home-old-copy = { $day } にダウンロードしたバージョン { $number } をお持ちです
home-act-review = レビュー
home-act-mend = 修正
home-act-renew = 更新
home-act-get = 入手
home-new = 新着
home-published = 公開中のアイテム
home-in-review = レビュー中
home-downloads = パートナーのダウンロード
home-last-month = 過去 30 日間
home-demo-progress = デモのライブラリーを準備しています：{ $all } 件中 { $there } 件まで用意できました。
home-protection-ends = 保護期間が終了
home-act-deal = 開く
home-deal-returned = 追加情報が必要
home-deal-waits = 回答待ち
home-open-deals = 進行中の案件
home-lead-offered = の打診が届いています
home-act-lead = 回答する
home-leads-manual = 割り当て待ちのリード { $shown } 件
home-consents = 同意の確認が { $count } 件あります。
