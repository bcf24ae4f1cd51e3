package studio.backlot.render.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.film.Weather;
import studio.backlot.contracts.id.LineId;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.shot.DefaultWorld;

/** Shots of any kind, the same for the same seed. */
final class RandomShots {
    private final Random random;

    private RandomShots(long seed) {
        random = scrambled(seed);
    }

    /** Random's first numbers hardly differ for seeds that hardly differ; the golden ratio spreads them. */
    static Random scrambled(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    static Material of(long seed) {
        return new RandomShots(seed).material();
    }

    private Material material() {
        SetDesign set = any(List.of(
                SampleSets.lab(),
                SampleSets.atelier(),
                DefaultWorld.SET,
                SampleSets.outdoors(any(TimeOfDay.values()), any(Weather.values()))));
        List<CastMember> cast = cast();
        Link link = any(Link.values());
        Optional<Shot> first = link == Link.OPENS
                ? Optional.empty()
                : Optional.of(PromptSamples.shot("9A", Link.OPENS, brief(set, cast, everyone(cast)), 2));
        int seconds = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(30);
        return PromptSamples.material(
                new PromptSamples.Scene(set, PromptSamples.COLD_LIGHT, cast),
                PromptSamples.shot("9B", link, brief(set, cast, changes(cast, link)), seconds),
                first,
                List.of(new Material.Heard("Somebody", "And then?")));
    }

    private List<CastMember> cast() {
        List<CastMember> all = new ArrayList<>(List.of(Samples.sarah(), Samples.aria(), Samples.emma(), Samples.orb()));
        all.addAll(PromptSamples.people(3));
        return all.stream().filter(member -> random.nextInt(3) == 0).toList();
    }

    /** So that whoever is in a shot that goes on was in the one before. */
    private List<CharacterChange> everyone(List<CastMember> cast) {
        return cast.stream().map(member -> change(member, Optional.of(place()))).toList();
    }

    /** Where the picture goes on, nobody is suddenly somewhere else. */
    private List<CharacterChange> changes(List<CastMember> cast, Link link) {
        return cast.stream()
                .filter(member -> random.nextBoolean())
                .map(member -> change(
                        member,
                        link == Link.CONTINUES || random.nextBoolean() ? Optional.empty() : Optional.of(place())))
                .toList();
    }

    private Vector place() {
        return new Vector(random.nextDouble() * 4 - 2, 0, random.nextDouble() * 4 - 2);
    }

    private Brief brief(SetDesign set, List<CastMember> cast, List<CharacterChange> changes) {
        List<DialogueLine> lines = new ArrayList<>();
        for (CastMember member : cast) {
            if (random.nextInt(3) == 0) {
                lines.add(new DialogueLine(
                        new LineId("9B." + lines.size()),
                        member.id(),
                        "Line \"" + lines.size() + "\" of " + member.name() + ".",
                        random.nextBoolean() ? Optional.of("low") : Optional.empty(),
                        random.nextInt(4) == 0));
            }
        }
        Optional<String> subject = random.nextBoolean()
                ? Optional.empty()
                : cast.isEmpty()
                        ? Optional.of(set.pieces().getFirst().name())
                        : Optional.of(any(cast).id().value());
        CameraBrief camera = new CameraBrief(
                any(ShotSize.values()), any(MoveKind.values()), Optional.empty(), subject, 0, Optional.empty());
        Optional<String> light = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(any(set.lights()).name());
        return new Brief(
                "Something happens, then something else.",
                camera,
                changes,
                lines,
                light,
                Transition.CUT,
                random.nextBoolean() ? List.of() : List.of("Slowly. With doubt."));
    }

    private CharacterChange change(CastMember member, Optional<Vector> place) {
        return new CharacterChange(
                member.id(),
                place,
                Optional.empty(),
                Optional.of(any(Pose.values())),
                Optional.of(any(Expression.values())),
                Optional.empty(),
                random.nextBoolean() ? Optional.empty() : Optional.of("camera"),
                Optional.empty());
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
