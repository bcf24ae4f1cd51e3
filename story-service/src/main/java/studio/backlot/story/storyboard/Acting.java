package studio.backlot.story.storyboard;

import java.util.Locale;
import java.util.Optional;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Pose;
import studio.backlot.story.look.Lexicon;

/** What words of the action, of a parenthetical or of a line say about face, body and presence. */
final class Acting {

    private static final Lexicon<Expression> FACES = new Lexicon<Expression>()
            .with(
                    Expression.FOCUSED,
                    "focus*, concentrat*, intent, intently, studies, studying, reading, reads, works, working, types, typing, precise, precisely, absorbed, squints")
            .with(
                    Expression.HAPPY,
                    "happy, happily, smil*, grin*, warm, warmly, pleased, cheer*, amused, amus*, chuckl*, brightly, playful*, teasing")
            .with(Expression.JOYFUL, "joy*, laugh*, delight*, elated, ecstatic, triumph*, overjoyed, giggl*")
            .with(
                    Expression.SAD,
                    "sad, sadly, cry, cries, crying, weep*, tear, tears, tearful*, griev*, mourn*, sorrow*, heartbroken, sobs, sobbing, broken, lonely, defeated, disappointed")
            .with(
                    Expression.FEARFUL,
                    "fear*, afraid, scared, terrified, terror, frighten*, trembl*, shak*, panic*, nervous*, anxious*, horrif*, dread*, cower*, backs away, flinch*")
            .with(
                    Expression.SHOCKED,
                    "shock*, stun*, gasp*, startl*, aghast, freezes, frozen, speechless, jolts, recoil*, disbelie*, surpris*, astonished, whirls")
            .with(
                    Expression.ANGRY,
                    "angr*, furious*, rage*, shout*, yells, yelling, yelled, scream*, snap*, glare*, glaring, snarl*, bitter*, irritated, annoyed, slams, hiss*, barks, coldly, harsh*")
            .with(
                    Expression.TIRED,
                    "tired*, exhaust*, weary, wearily, yawn*, sleepy, drowsy, worn out, sighs, sigh, sighing, drained, slumps, slumped")
            .with(
                    Expression.OVERWHELMED,
                    "overwhelm*, lost, drowning, buried, too much, helpless*, desperate*, frantic*, dizzy, breathless*")
            .with(
                    Expression.CURIOUS,
                    "curious*, wonder*, puzzled, question*, leans in, tilts, peers, peering, examin*, inspect*, frowns, listens, listening, intrigued, confused")
            .with(
                    Expression.AWED,
                    "awe, awed, awestruck, marvel*, amazed, amazement, in wonder, breathtaking, mesmeri*, hypnotised, transfixed, reverent*, spellbound")
            .with(
                    Expression.DETERMINED,
                    "determin*, resolute*, firm, firmly, steel*, steady, steadily, resolve*, defiant*, grim, grimly, steels, clenches, stubborn*, insist*")
            .with(
                    Expression.TENDER,
                    "tender*, gentle, gently, soft, softly, loving*, love, quietly, kind, kindly, soothing*, whisper*, caress*, embrac*, hugs, kisses, affection*")
            .with(
                    Expression.SUSPICIOUS,
                    "suspicio*, wary, warily, doubt*, skeptic*, sceptic*, narrows, guarded, distrust*, cautious*, sly, slyly, side-eye")
            .with(
                    Expression.RELIEVED,
                    "reliev*, relief, exhale*, breathes out, relax*, at ease, thankful*, grateful*, calms, calm, calmly, serene*, peace, peaceful*");

    /** Words that are telling when somebody says them; most are not. */
    private static final Lexicon<Expression> LINES = new Lexicon<Expression>()
            .with(Expression.SAD, "sorry, goodbye, miss you, gone")
            .with(Expression.FEARFUL, "help, afraid, scared, don't let, run")
            .with(Expression.TENDER, "love, thank you, my dear")
            .with(Expression.HAPPY, "wonderful, haha, welcome, great")
            .with(Expression.AWED, "beautiful, incredible, impossible, my god")
            .with(Expression.ANGRY, "how dare, shut up, damn, liar, hate");

    private static final Lexicon<Pose> BODIES = new Lexicon<Pose>()
            .with(
                    Pose.SIT,
                    "sit, sits, sitting, seated, slumps, slumped, perches, at the desk, at her desk, at his desk, in a chair, on the sofa, on the bed, behind the wheel, drives, driving")
            .with(
                    Pose.WALK,
                    "walk*, run, runs, running, strides, striding, paces, pacing, enters, crosses, hurries, hurrying, approaches, wanders, marches, sprints, strolls, rushes, races, creeps, steps in, steps out, steps forward, steps closer, hikes, climbs, trudges, rolls")
            .with(
                    Pose.REACH,
                    "reach*, grabs, grab, touches, touching, takes, picks, pulls, opens, extends, stretches, presses, pushes, offers, gives")
            .with(Pose.POINT, "points, pointing, gestures, gesturing, indicates, aims")
            .with(Pose.WRITE, "writes, writing, scribbles, scribbling, sketches, sketching")
            .with(Pose.TYPE, "types, typing, keyboard, hammers at the keys, codes, coding")
            .with(
                    Pose.HOLD,
                    "holds, holding, carries, carrying, clutches, clutching, cradles, cradling, lifts, raises, clasps, hugs")
            .with(
                    Pose.FALL_BACK,
                    "recoils, staggers, stumbles, falls, reels, backs away, jumps back, stumbling, collapses")
            .with(
                    Pose.FLOAT,
                    "floats, floating, hovers, hovering, drifts, drifting, levitates, flickers, materialises, materializes")
            .with(
                    Pose.STAND,
                    "stands, standing, rises, stops, halts, waits, leans, freezes, turns, gets up, stands up, stares, watches, looks");

    private static final Lexicon<Boolean> COMINGS = new Lexicon<Boolean>()
            .with(
                    true,
                    "enters, arrives, walks in, comes in, steps in, bursts in, rushes in, runs in, appears, emerges, materialises, materializes, joins, returns, strides in, slips in, climbs in")
            .with(
                    false,
                    "exits, leaves, walks out, runs out, storms out, departs, disappears, vanishes, slips out, rushes out, goes out, walks away, runs off, is gone, steps out, hurries out");

    private Acting() {}

    /** The last feeling in a text counts: it is where the moment ends. */
    static Optional<Expression> face(String text) {
        return FACES.last(text);
    }

    static Optional<Pose> body(String text) {
        return BODIES.last(text);
    }

    /** True comes, false goes. */
    static Optional<Boolean> comesOrGoes(String text) {
        return COMINGS.last(text);
    }

    /** What a line says by its own words and marks. */
    static Optional<Expression> ofLine(String words) {
        boolean shouted = words.length() > 6 && words.equals(words.toUpperCase(Locale.ROOT));
        if (words.endsWith("!") || shouted) {
            return LINES.last(words).or(() -> Optional.of(Expression.DETERMINED));
        }
        return LINES.last(words).or(() -> words.endsWith("?") ? Optional.of(Expression.CURIOUS) : Optional.empty());
    }
}
