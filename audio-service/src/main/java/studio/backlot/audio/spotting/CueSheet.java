package studio.backlot.audio.spotting;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.audio.score.Cue;
import studio.backlot.audio.sound.Rate;
import studio.backlot.contracts.film.Mood;

/** Divides a film into cues: one a scene, and a new one where the light turns within it. */
record CueSheet(long filmSeed, List<SpottedLine> lines) {

    /** A cue shorter than this goes on from the one before. */
    private static final long SHORTEST = Rate.samples(3);

    private record Draft(Mood mood, long start, long end, String scene, Cue.Entrance entrance) {

        Draft until(long later) {
            return new Draft(mood, start, later, scene, entrance);
        }
    }

    List<Cue> cues(List<Moment> moments) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Moment now = moments.get(i);
            Moment before = i == 0 ? now : moments.get(i - 1);
            boolean newScene = i == 0 || !now.scene().id().equals(before.scene().id());
            boolean turns = i > 0 && now.omen() != before.omen();
            if (newScene || turns) {
                String scene = now.scene().id() + "/" + (newScene ? "" : now.lightName());
                drafts.add(new Draft(mood(now), now.start(), now.end(), scene, entrance(i, now, before)));
            } else {
                drafts.add(drafts.removeLast().until(now.end()));
            }
        }
        return longEnough(drafts).stream().map(this::cue).toList();
    }

    private static Cue.Entrance entrance(int index, Moment now, Moment before) {
        if (index == 0 || now.omen() == before.omen()) {
            return Cue.Entrance.FADE;
        }
        return switch (now.omen()) {
            case ALARM -> Cue.Entrance.HIT;
            case OPENING -> Cue.Entrance.GLOW;
            case NONE -> Cue.Entrance.FADE;
        };
    }

    /** The scene's mood, darkened under an alarm, lifted where the light opens after the dark. */
    private static Mood mood(Moment moment) {
        Mood mood = moment.scene().mood();
        return switch (moment.omen()) {
            case NONE -> mood;
            case ALARM ->
                switch (mood) {
                    case CALM, WONDER, HOPE, JOY, MYSTERY -> Mood.TENSE;
                    case TENSE, SAD, FEAR -> Mood.FEAR;
                    case ACTION -> Mood.ACTION;
                };
            case OPENING ->
                switch (mood) {
                    case TENSE, FEAR, SAD -> Mood.HOPE;
                    case MYSTERY -> Mood.WONDER;
                    case CALM, WONDER, HOPE, JOY, ACTION -> mood;
                };
        };
    }

    private static List<Draft> longEnough(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!kept.isEmpty() && draft.end - draft.start < SHORTEST) {
                kept.add(kept.removeLast().until(draft.end));
            } else {
                kept.add(draft);
            }
        }
        return kept;
    }

    private Cue cue(Draft draft) {
        List<Cue.Span> speech = lines.stream()
                .filter(line -> line.start() < draft.end && line.end() > draft.start)
                .map(line -> new Cue.Span(line.start(), line.end()))
                .toList();
        long seed = filmSeed * 31 + Spotter.seed(draft.scene);
        return new Cue(draft.mood, draft.start, draft.end, seed, draft.entrance, speech);
    }
}
