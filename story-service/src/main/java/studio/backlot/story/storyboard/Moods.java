package studio.backlot.story.storyboard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.story.look.Lexicon;

/** What a scene feels like, from its words and its hour; and how a camera moves that feels so. */
final class Moods {

    private static final Lexicon<Mood> WORDS = new Lexicon<Mood>()
            .with(
                    Mood.CALM,
                    "calm*, quiet*, peace*, gentle, gently, slow, slowly, soft, softly, rest*, breeze, tea, coffee, settles, breathes")
            .with(
                    Mood.TENSE,
                    "tense, tension, wait*, alarm*, clock, deadline, warning, locked, argu*, urgent*, hurry, threat*, silence, freezes, suddenly, stares, strain*, countdown")
            .with(
                    Mood.FEAR,
                    "fear*, afraid, scream*, terror, terrified, blood, darkness, monster, trembl*, panic*, nightmare, ghost*, horror, glitch*, dead, death, scared, shadow*")
            .with(
                    Mood.WONDER,
                    "wonder*, glow*, magic*, stars, golden, shimmer*, impossible, beautiful, awe, float*, sparkl*, vast, universe, radiant, bloom*, orb, dream*")
            .with(
                    Mood.HOPE,
                    "hope*, dawn, sunrise, begin*, together, promise*, tomorrow, trust*, smile*, warm*, future, new day")
            .with(
                    Mood.SAD,
                    "sad*, alone, lonely, tears, cry, cries, crying, weep*, goodbye, gone, grave, funeral, lost, loss, empty, miss, grief, rain, dies, sorry")
            .with(
                    Mood.JOY,
                    "joy*, laugh*, dance*, dancing, sing*, party, celebrat*, happy, cheer*, grin*, play*, kiss*, birthday, win, wins, yes, wonderful")
            .with(
                    Mood.ACTION,
                    "run*, chase*, fight*, explo*, crash*, gun, shoot*, gunshot*, race*, jump*, dodge*, sprint*, punch*, slam*, attack*, escape*")
            .with(
                    Mood.MYSTERY,
                    "mystery, mysterious*, secret*, strange*, hidden, whisper*, unknown, fog, mist, clue, curious*, signal, vanish*, riddle, nobody, forgotten, symbol*");

    private Moods() {}

    /** The mood that most words speak for; the hour decides a tie. */
    static Mood of(String words, TimeOfDay hour) {
        Map<Mood, Double> weight = new EnumMap<>(Mood.class);
        WORDS.in(words).forEach(mood -> weight.merge(mood, 1.0, Double::sum));
        Mood usual =
                switch (hour) {
                    case DAWN -> Mood.HOPE;
                    case MORNING, DAY, AFTERNOON -> Mood.CALM;
                    case DUSK -> Mood.WONDER;
                    case NIGHT -> Mood.MYSTERY;
                };
        weight.merge(usual, 0.9, Double::sum);
        Mood best = usual;
        for (Map.Entry<Mood, Double> entry : weight.entrySet()) {
            best = entry.getValue() > weight.getOrDefault(best, 0.0) ? entry.getKey() : best;
        }
        return best;
    }

    /** Moves that suit a mood; the first for a scene's opening, the rest by turns. */
    static List<MoveKind> moves(Mood mood) {
        return switch (mood) {
            case CALM -> List.of(MoveKind.DOLLY_IN, MoveKind.STATIC, MoveKind.STATIC, MoveKind.TRUCK_RIGHT);
            case TENSE -> List.of(MoveKind.DOLLY_IN, MoveKind.STATIC, MoveKind.DOLLY_IN, MoveKind.HANDHELD);
            case FEAR -> List.of(MoveKind.DOLLY_IN, MoveKind.HANDHELD, MoveKind.DOLLY_IN, MoveKind.HANDHELD);
            case WONDER -> List.of(MoveKind.CRANE_DOWN, MoveKind.DOLLY_IN, MoveKind.ORBIT_LEFT, MoveKind.PEDESTAL_UP);
            case HOPE -> List.of(MoveKind.CRANE_UP, MoveKind.DOLLY_IN, MoveKind.STATIC, MoveKind.ORBIT_RIGHT);
            case SAD -> List.of(MoveKind.DOLLY_OUT, MoveKind.STATIC, MoveKind.STATIC, MoveKind.DOLLY_IN);
            case JOY -> List.of(MoveKind.TRUCK_RIGHT, MoveKind.STATIC, MoveKind.ORBIT_RIGHT, MoveKind.DOLLY_IN);
            case ACTION -> List.of(MoveKind.TRUCK_LEFT, MoveKind.HANDHELD, MoveKind.FOLLOW, MoveKind.HANDHELD);
            case MYSTERY -> List.of(MoveKind.TRUCK_RIGHT, MoveKind.DOLLY_IN, MoveKind.STATIC, MoveKind.PAN_RIGHT);
        };
    }
}
