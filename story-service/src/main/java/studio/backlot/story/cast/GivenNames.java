package studio.backlot.story.cast;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.backlot.story.source.spec.Timbre;

/** Which voice readers expect of a name; an author's voice profile has the last word. */
final class GivenNames {

    private static final Set<String> FEMININE = Set.of(
            ("sarah sara emma anna anne ann maria marie mary jane julia julie lisa laura lena lea mia mila nora nina olivia ava amelia "
                            + "sophia sofia sophie ella eva eve zoe zoë chloe lily lucy grace alice clara ruth rose rosa ida ines irene iris ivy "
                            + "jasmine jen jenny jess jessica joan judy kate katherine catherine kathy karen kim kira leila linda lola margaret "
                            + "marta martha maya megan mei molly monica nadia naomi natalie nicole paula rachel rebecca rita rosie sally samantha "
                            + "sandra selma stella susan tara tess tina ursula vera victoria violet wendy yuki yasmin zara ada agnes aria astrid "
                            + "beatrice bella carla carmen carol charlotte cleo dana daisy diana elena elisa elizabeth ellen emily erika esther "
                            + "fatima fiona freya gloria greta hannah hanna heidi helen helena ingrid isabel mrs miss ms mum mom mama madame queen")
                    .split(" ", -1));
    private static final Set<String> MASCULINE = Set.of(
            ("david tom thomas john jack james jim joe joseph adam alan albert alex alexander amir andrew anton arthur ben benjamin bill "
                            + "bob boris brian carl karl carlos charles charlie chris christian dan daniel dave dennis dmitri ed eddie edward eli elias "
                            + "emil eric erik ethan felix frank fred gary george gregory hans harry hassan henry hugo ian igor ivan jacob jake jamal "
                            + "jan jason jeff jeremy jonas jorge juan julian kai ken kevin kenji lars leo leon liam louis lucas luis luke marcus marco "
                            + "mario mark martin mateo matt matthew max michael miguel mike mohammed nathan neil nick nikolai noah oliver omar oscar otto "
                            + "patrick paul pedro peter phil philip pierre rafael ralph ray raj richard rob robert ron roy ryan sam samuel sean sebastian "
                            + "simon stefan stephen steve steven ted theo tim tony victor viktor vincent walter will william yusuf mr sir dad papa king")
                    .split(" ", -1));

    private GivenNames() {}

    static Optional<Timbre> timbre(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (FEMININE.contains(word)) {
                return Optional.of(Timbre.FEMININE);
            }
            if (MASCULINE.contains(word)) {
                return Optional.of(Timbre.MASCULINE);
            }
        }
        return Optional.empty();
    }
}
