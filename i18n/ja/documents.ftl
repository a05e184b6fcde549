# 文書の読み取り結果と、ファイルを受け付けない理由。

documents-outcome-text = このファイルの本文は検索できます。
documents-outcome-no-text = このファイルには文字がありません（スキャン、画像、または白紙）。タイトルと説明で検索できます。
documents-outcome-encrypted = このファイルはパスワードで保護されているため、本文を検索できません。パスワードのないファイルをアップロードしてください。
documents-outcome-broken = このファイルは壊れているか、途中で切れています。開けることを確認して、もう一度アップロードしてください。
documents-outcome-empty = このファイルは空です。もう一度アップロードしてください。
documents-outcome-too-large = このファイルは大きすぎて読み取れません。ダウンロードとタイトルでの検索は可能です。
documents-outcome-unsupported = この種類のファイルはそのまま保存されます。タイトルと説明で検索できます。
documents-outcome-timed-out = このファイルの読み取りに時間がかかりすぎました。本文の一部は検索できない場合があります。
documents-outcome-mismatch = このファイルの内容は拡張子と異なります。正しい拡張子を付けて、もう一度アップロードしてください。
documents-refused-empty = ファイルが空です。別のファイルを選んでください。
documents-refused-kind = この種類のファイルは受け付けていません。PDF、オフィス文書、テキスト、画像、動画、ZIP のいずれかで保存してください。
documents-refused-program = このファイルはプログラムです。プログラムは受け付けていません。
documents-refused-mismatch = ファイルの内容が拡張子と一致しません。拡張子どおりの形式で保存し直してください。
documents-kind-pdf = PDF
documents-kind-text-document = 文書
documents-kind-presentation = プレゼンテーション
documents-kind-spreadsheet = スプレッドシート
documents-kind-plain-text = テキスト
documents-kind-markdown = 書式付きテキスト
documents-kind-table = 表
documents-kind-data = データ
documents-kind-web-page = ウェブページ
documents-kind-drawing = 図
documents-kind-picture = 画像
documents-kind-archive = アーカイブ
documents-kind-video = 動画
