//! Words that carry grammar rather than meaning: a search does not insist on them.

/// Whether a search in this language may do without the word (in small letters).
pub fn is_stop(language: &str, word: &str) -> bool {
    if word.len() > 24 {
        return false;
    }
    list(language).split_ascii_whitespace().any(|stop| stop == word)
}

fn list(language: &str) -> &'static str {
    match language {
        "en" => {
            "a an and are as at be been but by can do does for from had has have how i if in into is it its may my not of on or our shall should so such than that the their them then there these they this to up was we were what when where which who why will with would you your"
        }
        "de" => {
            "aber als am an auch auf aus bei bin bis da damit das dass dem den der des die dies diese diesem diesen dieser dieses doch durch ein eine einem einen einer eines er es für hat haben hatte ich ihm ihn ihr ihre ihren ihrer im in ist ja kann man mein mich mir mit muss nach nicht noch nur ob oder ohne sein seine sich sie sind so über um und uns unser unter vom von vor war waren warum was wenn werden wer wie wir wird wo zu zum zur"
        }
        "fr" => {
            "à au aux avec ce ces cet cette comment d dans de des du elle elles en est et été être eu il ils j je l la le les leur leurs lui m ma mais me mes mon n ne nos notre nous on ont ou où par pas plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son sont sur t ta tes ton tu un une vos votre vous y"
        }
        "es" => {
            "a al algo como cómo con cual cuál cuando cuándo de del desde donde dónde e el él ella ellas ellos en entre era es esa ese eso esta está estas este esto estos están fue ha hay la las le les lo los más me mi mis mucho muy ni no nos o para pero por porque qué que se sea ser si sí sin sobre son su sus también te tiene tu tus un una uno unos y ya"
        }
        "pl" => {
            "a aby albo ale ani az aż bez bo by być był była było były będzie ci co czy czyli dla do gdy gdzie go i ich ile im inne innych ja jak jaki jakie jako je jednak jego jej jest jeśli już każdy kiedy kto która które którego której który których którym którzy lub ma mi mieć może można mu my na nad nas nasz nie niż no o od on ona one oni oraz pod po ponieważ przed przez przy są się skąd ta tak także tam te tego tej ten też to tu tych tylko tym u w we więc wszystkie wszystkich z za ze że żeby"
        }
        "ru" => {
            "а без бы был была были было быть в вам вас ваш весь во вот все всех вы где да для до его ее её если есть еще ещё же за и из или им их к как какие какой ко когда кто ли либо мне может мы на над нам нас не него нет ни но о об он она они оно от по под при с себя со так также такой там то того той только том ты у уже что чтобы чем эта эти это этого этой этот я"
        }
        "it" => {
            "a ad al alla alle anche che chi ci come con cosa da dal dalla dei del della delle di dove e è ed era gli ha hanno i il in io la le lo loro ma mi ne nei nel nella noi non o per perché più quale quando quello questa questo qui se si sono su sua sue sul sulla suo tra tu un una uno vi voi"
        }
        "pt" => {
            "a ao aos as até com como da das de do dos e é ela ele em entre era essa esse esta está este eu foi há isso já lhe mais mas me mesmo na não nas nem no nos o os ou para pela pelo por porque qual quando que quem se sem ser seu sua são também te tem um uma você"
        }
        "nl" => {
            "aan al als bij dan dat de der deze die dit doch door een en er had heb het hij hoe hun ik in is je kan met mijn moet na naar niet nog nu of om omdat onder ons ook op over te tot u uit van voor waar waarom was wat we wel wie wij wordt ze zij zijn zo"
        }
        "sv" => {
            "alla att av de dem den denna det detta dig din du där efter eller en er ett finns för från ha han har hon hur här i inte jag kan man med men mig min nu när och om oss på sig sin ska som så till under upp ut vad var varför vem vi vid är över"
        }
        "da" => {
            "af alle at da de dem den denne der det dig din du efter eller en er et for fra han har hun hvad hvem hvor hvordan hvorfor i ikke jeg kan man med men mig min nu når og om op os på sig sin skal som så til ud var ved vi"
        }
        "nb" => {
            "alle at av da de dem den denne der det du eller en er et for fra han har hun hva hvem hvor hvordan hvorfor i ikke jeg kan man med men meg min nå når og om opp oss på seg sin skal som så til ut var ved vi"
        }
        "fi" => {
            "ei että en ett he hän ja joka jos kanssa koska kuin kun me mikä minä missä miten mutta myös ne niin nyt ole oli olla on ovat se sekä siellä sinä tai tämä te vain"
        }
        "cs" => {
            "a aby ale ani být byl byla bylo co do i jak jako je jeho její jen jsem jsou k kde kdo kdy když který ma má mi na nad ne nebo není o od po pod podle pro proč při s se si tak také ten to tu u v ve za ze z že"
        }
        "ar" => {
            "في من على إلى الى عن مع هذا هذه ذلك تلك التي الذي الذين أن ان إن لا ما لم لن قد كان كانت هو هي هم أو او ثم كل كما كيف لماذا متى أين بين بعد قبل عند حتى إذا و يا"
        }
        "tr" => {
            "acaba ama bir bu da de daha en gibi hem her için ile ise ki kim mi mu mı nasıl ne neden nerede o olan olarak şu ve veya ya"
        }
        "hu" => {
            "a az azt be csak de egy el és ez ezt fel ha hogy hogyan is ki kell le meg mert mi miért mint nem és vagy van volt"
        }
        "ro" => {
            "a ai al ale am ar are așa ca când că ce cine cu cum da dar de din după e este eu fi fost în îi îl la le mai nu o pe pentru să se și sunt un una unde"
        }
        "el" => {
            "ο η το οι τα του της των τον την και κι να με σε για από που πως πώς τι θα δεν δε μη ή στο στη στην στον στα είναι ένα μια ως αν"
        }
        "uk" => {
            "а або але без би був була були в вам вас ви від де для до є за з зі і із її їх й його як яка які який коли ми на над не ні о по при про та так те то тому у це цей ці чи що щоб я"
        }
        _ => "",
    }
}
