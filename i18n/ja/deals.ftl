## Where a deal stands
deal-state-draft = 下書き
deal-state-open = 回答待ち
deal-state-returned = 差し戻し
deal-state-approved = 承認済み
deal-state-denied = 却下
deal-state-expired = 期限切れ
deal-state-won = 受注
deal-state-lost = 失注

## Why something is refused
deal-already-submitted = この案件はすでに提出されています。開いて状況をご確認ください。
deal-already-decided = この案件は先ほど別の担当者が決定しました。ページを再読み込みしてください。
deal-locked = この案件は終了しており変更できません。ベンダーの担当者が理由を付けて再開できます。
deal-no-such-move = この段階からその段階へは進めません。ページを再読み込みし、表示された段階から選んでください。
deal-not-expired = この案件の保護期間はまだ終わっていません。
deal-not-closed = 再開できるのは受注・失注・期限切れ・却下の案件だけです。
deal-scope-taken = 別の登録が重なる範囲でこの顧客を保護しています。範囲を狭めるか、終了を待つか、この登録を却下してください。
deal-changed-meanwhile = 開いている間にこの案件が変更されました。再読み込みしてください。戻ると入力内容は残っています。
