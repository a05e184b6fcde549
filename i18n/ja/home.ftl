# The first page, and the places to go.

nav-home = ホーム
nav-library = ライブラリ
nav-partners = パートナー
nav-people = メンバー
nav-admin = 管理

home-hello = ようこそ、{ $name } さん
home-needs-you = 対応が必要なもの
home-nothing = 対応待ちはありません。ライブラリの新着は下にあります。
