package studio.backlot.story.storyboard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.story.place.Things;
import studio.backlot.story.scene.Beat;
import studio.backlot.story.scene.ScriptScene;

/**
 * Covers a scene as an editor would want it: the place first, then action in shots that fit it, speakers in alternating sizes,
 * a listener's face after strong words, an insert where a thing matters. Angles and marks are left to whoever films it.
 */
final class DerivedShots {

    private static final int ACTION_WORDS = 34;
    private static final int SPEECH_WORDS = 30;
    private static final List<ShotSize> DIALOGUE_SIZES =
            List.of(ShotSize.MS, ShotSize.OTS, ShotSize.MCU, ShotSize.MCU, ShotSize.OTS, ShotSize.CU);
    private static final List<ShotSize> MONOLOGUE_SIZES = List.of(ShotSize.MS, ShotSize.MCU, ShotSize.MS, ShotSize.CU);
    private static final Set<Expression> STRONG = Set.of(
            Expression.SHOCKED,
            Expression.FEARFUL,
            Expression.SAD,
            Expression.AWED,
            Expression.ANGRY,
            Expression.OVERWHELMED);

    private static final Set<Pose> FLEETING = Set.of(Pose.WALK, Pose.REACH, Pose.POINT, Pose.FALL_BACK);

    private final Staging staging;
    private final ScriptScene script;
    private final List<MoveKind> moves;
    private final Set<CharacterId> present = new LinkedHashSet<>();
    private final Set<String> inserted = new HashSet<>();
    private final Map<CharacterId, Pose> fleeting = new LinkedHashMap<>();
    private final List<ShotDraft> drafts = new ArrayList<>();
    private Optional<CharacterId> answering = Optional.empty();
    private Optional<CharacterId> lastHeard = Optional.empty();
    private int talks;

    DerivedShots(Staging staging) {
        this.staging = staging;
        this.script = staging.script();
        this.moves = Moods.moves(staging.scene().mood());
    }

    List<Shot> shots(int firstOrder) {
        List<Beat> beats = script.beats();
        int next = open(beats);
        while (next < beats.size()) {
            switch (beats.get(next)) {
                case Beat.Happening happening -> happen(happening);
                case Beat.Talk talk -> talk(talk, next);
            }
            next++;
        }
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            shots.add(drafts.get(i).shot(staging, i, firstOrder + i));
        }
        return shots;
    }

    /** The establishing shot; answers the first beat that it does not show. */
    private int open(List<Beat> beats) {
        boolean described = !beats.isEmpty() && beats.getFirst() instanceof Beat.Happening;
        String first = described ? ((Beat.Happening) beats.getFirst()).text() : place() + ".";
        List<String> runs = Sentences.runs(first, ACTION_WORDS);
        String action = runs.isEmpty() ? place() + "." : runs.getFirst();
        Set<CharacterId> opening = new LinkedHashSet<>(staging.named(action));
        opening.removeIf(who ->
                Acting.comesOrGoes(clause(action, who)).filter(comes -> !comes).isPresent());
        opening.addAll(standingBy());
        boolean wide = !script.slugline().interior() && opening.size() < 3;
        ShotDraft draft = new ShotDraft(action)
                .seen(wide && opening.isEmpty() ? ShotSize.EWS : ShotSize.WS, moves.getFirst())
                .lit(staging.light())
                .begins(script.transition());
        for (CharacterId who : opening) {
            String doing = clause(action, who);
            draft.changes(who, Acting.body(doing), Acting.face(doing), Optional.empty(), Optional.of(true));
        }
        present.addAll(opening);
        add(draft);
        runs.stream().skip(1).forEach(this::act);
        return described ? 1 : 0;
    }

    /** Whom we hear before the action has named them has been there from the start. */
    private Set<CharacterId> standingBy() {
        Set<CharacterId> waiting = new LinkedHashSet<>();
        Set<CharacterId> introduced = new HashSet<>();
        for (Beat beat : script.beats()) {
            switch (beat) {
                case Beat.Happening happening -> introduced.addAll(staging.named(happening.text()));
                case Beat.Talk talk -> {
                    if (!talk.offScreen() && introduced.add(talk.speaker().id())) {
                        waiting.add(talk.speaker().id());
                    }
                }
            }
        }
        return waiting;
    }

    private String place() {
        String place = script.slugline().place().toLowerCase(Locale.ROOT);
        return place.isEmpty() ? "The place" : Character.toUpperCase(place.charAt(0)) + place.substring(1);
    }

    private void happen(Beat.Happening happening) {
        Sentences.runs(happening.text(), ACTION_WORDS).forEach(this::act);
    }

    private void act(String action) {
        List<CharacterId> named = new ArrayList<>(staging.named(action));
        boolean meant = named.isEmpty();
        if (meant) {
            named.addAll(Pronouns.meant(action, present, staging));
        }
        Optional<SetPiece> thing = named.isEmpty() ? thingIn(action) : Optional.empty();
        ShotDraft draft = new ShotDraft(action);
        if (thing.isPresent()) {
            draft.seen(ShotSize.INSERT, MoveKind.DOLLY_IN).of(thing.get().name());
            inserted.add(thing.get().name());
        } else if (named.size() == 1) {
            single(draft, named.getFirst(), meant ? action : clause(action, named.getFirst()));
        } else {
            draft.seen(named.isEmpty() ? ShotSize.WS : ShotSize.FS, move());
            named.forEach(who -> change(draft, who, clause(action, who)));
        }
        add(draft);
    }

    private void single(ShotDraft draft, CharacterId who, String doing) {
        Optional<Expression> face = Acting.face(doing);
        Optional<Pose> pose = Acting.body(doing);
        boolean walks = pose.filter(Pose.WALK::equals).isPresent()
                || Acting.comesOrGoes(doing).isPresent();
        ShotSize size = walks ? ShotSize.FS : face.filter(STRONG::contains).isPresent() ? ShotSize.CU : ShotSize.MS;
        draft.seen(size, walks ? MoveKind.FOLLOW : move());
        change(draft, who, doing);
    }

    private void change(ShotDraft draft, CharacterId who, String doing) {
        Optional<Boolean> comes = Acting.comesOrGoes(doing).filter(coming -> coming || present.contains(who));
        Optional<String> gaze = staging.named(doing).stream()
                .filter(other -> !other.equals(who))
                .findFirst()
                .map(CharacterId::value);
        draft.changes(who, Acting.body(doing), Acting.face(doing), gaze, comes.or(() -> Optional.of(true)));
        if (comes.orElse(true)) {
            present.add(who);
        } else {
            present.remove(who);
        }
    }

    private void talk(Beat.Talk talk, int index) {
        CharacterId speaker = talk.speaker().id();
        answering = answerTo(index);
        for (Beat.Said said : talk.said()) {
            for (String words : Sentences.runs(said.text(), SPEECH_WORDS)) {
                speak(talk, speaker, said, words);
            }
        }
        listener(speaker)
                .filter(_ -> !talk.offScreen() && reacts(talk, index))
                .ifPresent(listener -> react(listener, speaker, talk));
        lastHeard = Optional.of(speaker);
    }

    private void speak(Beat.Talk talk, CharacterId speaker, Beat.Said said, String words) {
        Optional<CharacterId> listener = listener(speaker);
        DialogueSheet.Passage passage =
                new DialogueSheet.Passage(new ScriptScene.Line(talk.speaker(), talk.offScreen(), said), words);
        String how = said.manner().map(manner -> ", " + manner).orElse("");
        if (talk.offScreen()) {
            ShotDraft draft = new ShotDraft(
                            listener.map(who -> staging.name(who) + " listens.").orElse(place() + "."))
                    .speaks(List.of(passage));
            if (listener.isPresent()) {
                draft.seen(ShotSize.MCU, MoveKind.DOLLY_IN).of(listener.get().value());
            } else {
                draft.seen(ShotSize.WS, move());
            }
            add(draft);
            return;
        }
        present.add(speaker);
        String to = listener.map(who -> " to " + staging.name(who)).orElse("");
        List<ShotSize> sizes = listener.isPresent() ? DIALOGUE_SIZES : MONOLOGUE_SIZES;
        Optional<Expression> face = said.manner().flatMap(Acting::face).or(() -> Acting.ofLine(words));
        ShotSize size =
                face.filter(STRONG::contains).isPresent() && talks > 1 ? ShotSize.CU : sizes.get(talks % sizes.size());
        add(new ShotDraft(staging.name(speaker) + " speaks" + to + how + ".")
                .seen(size, size == ShotSize.OTS ? MoveKind.STATIC : move())
                .of(speaker.value())
                .speaks(List.of(passage))
                .changes(
                        speaker,
                        said.manner().flatMap(Acting::body),
                        face,
                        listener.map(CharacterId::value),
                        Optional.empty()));
        talks++;
    }

    /** A face after strong words, when the next beat is not that person's anyway. */
    private boolean reacts(Beat.Talk talk, int index) {
        String last = talk.said().getLast().text();
        boolean strong =
                last.endsWith("!") || Acting.face(last).filter(STRONG::contains).isPresent();
        boolean ends = index == script.beats().size() - 1;
        return ends ? talks > 2 : strong && talks % 2 == 0;
    }

    private void react(CharacterId listener, CharacterId speaker, Beat.Talk talk) {
        Expression said = Acting.ofLine(talk.said().getLast().text()).orElse(Expression.NEUTRAL);
        Expression answer =
                switch (said) {
                    case ANGRY, FEARFUL, SHOCKED, OVERWHELMED -> Expression.SHOCKED;
                    case SAD, TENDER, TIRED -> Expression.TENDER;
                    case HAPPY, JOYFUL, RELIEVED -> Expression.HAPPY;
                    case AWED, CURIOUS -> Expression.CURIOUS;
                    case SUSPICIOUS, DETERMINED, FOCUSED, NEUTRAL -> Expression.FOCUSED;
                };
        add(new ShotDraft(staging.name(listener) + " takes it in.")
                .seen(ShotSize.CU, MoveKind.DOLLY_IN)
                .of(listener.value())
                .changes(
                        listener,
                        Optional.empty(),
                        Optional.of(answer),
                        Optional.of(speaker.value()),
                        Optional.empty()));
    }

    /** Who answers next, or has spoken last, or is simply there. */
    private Optional<CharacterId> listener(CharacterId speaker) {
        return Stream.of(answering.stream(), lastHeard.stream(), present.stream())
                .flatMap(people -> people)
                .filter(other -> !other.equals(speaker) && present.contains(other))
                .findFirst();
    }

    /** Who is heard next. */
    private Optional<CharacterId> answerTo(int talk) {
        return script.beats().stream()
                .skip(talk + 1L)
                .filter(Beat.Talk.class::isInstance)
                .map(beat -> ((Beat.Talk) beat).speaker().id())
                .findFirst();
    }

    /** Nobody reaches, points or walks for longer than a shot, unless it says so again. */
    private void add(ShotDraft draft) {
        fleeting.forEach((who, _) -> draft.rests(who, atRest(who)));
        fleeting.clear();
        draft.poses().forEach((who, pose) -> {
            if (FLEETING.contains(pose) && present.contains(who)) {
                fleeting.put(who, pose);
            }
        });
        drafts.add(draft);
    }

    private Pose atRest(CharacterId who) {
        return staging.character(who.value())
                .map(member -> switch (member.dna().identity().form()) {
                    case HOLOGRAM, ORB -> Pose.FLOAT;
                    case HUMAN, CREATURE, ROBOT -> Pose.STAND;
                })
                .orElse(Pose.STAND);
    }

    private MoveKind move() {
        return moves.get(1 + drafts.size() % (moves.size() - 1));
    }

    private Optional<SetPiece> thingIn(String action) {
        if (Sentences.count(action) > 18) {
            return Optional.empty();
        }
        Optional<PieceKind> kind = Things.named(action);
        return staging.set().pieces().stream()
                .filter(piece -> kind.filter(piece.kind()::equals).isPresent() && !inserted.contains(piece.name()))
                .findFirst();
    }

    /** What a text says of one of those whom it names: the sentences with the name in them. */
    private String clause(String action, CharacterId who) {
        StringBuilder about = new StringBuilder();
        for (String sentence : Sentences.runs(action, 1)) {
            if (staging.named(sentence).contains(who)) {
                about.append(sentence).append(' ');
            }
        }
        return about.isEmpty() ? action : about.toString();
    }
}
