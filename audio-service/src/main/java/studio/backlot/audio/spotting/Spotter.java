package studio.backlot.audio.spotting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.audio.atmosphere.Atmosphere;
import studio.backlot.audio.sound.Rate;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.SetId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;

/** Spots a locked picture; without its storyboard it knows headings and moods only, and spots by those. */
public final class Spotter {

    private final PictureLocked picture;
    private final Map<ShotId, Shot> shots;
    private final Map<SetId, SetDesign> sets;
    private final Map<LineId, DialogueLine> dialogue;

    private Spotter(PictureLocked picture, Optional<StoryboardPublished> storyboard) {
        this.picture = picture;
        shots = storyboard.map(StoryboardPublished::shots).orElse(List.of()).stream()
                .collect(Collectors.toMap(Shot::id, shot -> shot, (first, again) -> first));
        sets = storyboard.map(StoryboardPublished::sets).orElse(List.of()).stream()
                .collect(Collectors.toMap(SetDesign::id, set -> set, (first, again) -> first));
        dialogue = shots.values().stream()
                .flatMap(shot -> shot.brief().dialogue().stream())
                .collect(Collectors.toMap(DialogueLine::id, line -> line, (first, again) -> first));
    }

    public static Spotting spot(PictureLocked picture, Optional<StoryboardPublished> storyboard) {
        return new Spotter(picture, storyboard).spot();
    }

    private Spotting spot() {
        long samples = picture.cut().isEmpty()
                ? 0
                : sample(picture.cut().getLast().range().end());
        long seed = seed(picture.production().project().value());
        List<SpottedLine> lines = lines();
        List<Moment> moments = moments();
        return new Spotting(samples, seed, lines, new CueSheet(seed, lines).cues(moments), atmospheres(moments));
    }

    private List<SpottedLine> lines() {
        List<SpottedLine> lines = new ArrayList<>();
        for (CutClip clip : picture.cut()) {
            for (PlacedLine placed : clip.dialogue()) {
                RationalTime start = clip.range().start().plus(placed.range().start());
                RationalTime end = start.plus(placed.range().duration());
                boolean offScreen = Optional.ofNullable(dialogue.get(placed.line()))
                        .map(DialogueLine::offScreen)
                        .orElse(false);
                lines.add(new SpottedLine(
                        sample(start),
                        sample(end) - sample(start),
                        speaker(placed.character()),
                        offScreen,
                        placed.text(),
                        placed.sound()));
            }
        }
        lines.sort(Comparator.comparingLong(SpottedLine::start));
        return lines;
    }

    /** One moment per clip; the light of a shot holds until another shot of the scene changes it. */
    private List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        Map<SceneId, Optional<String>> held = new HashMap<>();
        for (CutClip clip : picture.cut()) {
            Optional<Shot> shot = Optional.ofNullable(shots.get(clip.shot()));
            Optional<SetDesign> set = Optional.ofNullable(sets.get(clip.scene().set()));
            SceneId scene = clip.scene().id();
            Optional<String> name =
                    shot.flatMap(known -> known.brief().light()).or(() -> held.getOrDefault(scene, Optional.empty()));
            held.put(scene, name);
            Optional<LightState> light = set.map(place -> place.light(name));
            moments.add(new Moment(
                    sample(clip.range().start()), sample(clip.range().end()), clip.scene(), shot, set, light));
        }
        return moments;
    }

    private static List<Atmosphere> atmospheres(List<Moment> moments) {
        List<Atmosphere> atmospheres = new ArrayList<>();
        for (Moment moment : moments) {
            Atmosphere here = new Atmosphere(
                    moment.start(), moment.end(), Place.of(moment).beds(), moment.pulse());
            Optional<Atmosphere> before = atmospheres.isEmpty() ? Optional.empty() : Optional.of(atmospheres.getLast());
            boolean same = before.filter(last -> last.beds().equals(here.beds())
                            && last.pulse() == here.pulse()
                            && last.end() == here.start())
                    .isPresent();
            if (same) {
                Atmosphere last = atmospheres.removeLast();
                atmospheres.add(new Atmosphere(last.start(), here.end(), here.beds(), here.pulse()));
            } else {
                atmospheres.add(here);
            }
        }
        return atmospheres;
    }

    private static String speaker(CharacterId character) {
        return character.value().replaceAll("[-_.]+", " ").toUpperCase(Locale.ROOT);
    }

    private static long sample(RationalTime time) {
        return time.at(Rate.HZ).value();
    }

    /** 64-bit FNV-1a of a name. */
    static long seed(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
