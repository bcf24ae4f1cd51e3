package studio.backlot.render.prompt.compile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.direction.Direction;
import studio.backlot.render.animatic.direction.Likeness;
import studio.backlot.render.continuity.Presence;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.weave.SetRepair;

/** Makes material of a shot whose picture is decided: the camera is the one that the built-in renderer films it with. */
public final class ShotMaterial {
    private ShotMaterial() {}

    public static Material of(
            ShotRequested request, ScriptedShot scripted, Material.Supply supply, Material.Context context) {
        ShotScript script = whole(scripted.script());
        Direction direction = Direction.of(script);
        long last = script.frames() - 1;
        return new Material(
                request.shot(),
                new Material.Passage(
                        scripted.before(),
                        scripted.after(),
                        share -> direction.camera(Math.clamp(Math.round(share * last), 0, last))),
                new ShotWorld(script.world().set(), request.world().style(), cast(request, scripted)),
                new Material.Timing(
                        request.format(),
                        scripted.timing().duration(),
                        scripted.timing().lines()),
                supply,
                context);
    }

    private static ShotScript whole(ShotScript script) {
        ShotWorld world = new ShotWorld(
                SetRepair.of(script.world().set()).set(),
                script.world().style(),
                script.world().cast());
        return new ShotScript(
                script.before(),
                script.after(),
                script.shot(),
                world,
                script.format(),
                script.frames(),
                script.lines(),
                script.seed());
    }

    /** Those who are in the shot, with the clothes that they wear in it, and what their DNA leaves out filled in. */
    private static List<CastMember> cast(ShotRequested request, ScriptedShot scripted) {
        Set<String> inIt = scripted.script().world().cast().stream()
                .map(member -> member.id().value())
                .collect(Collectors.toUnmodifiableSet());
        return request.world().cast().stream()
                .filter(member -> inIt.contains(member.id().value()))
                .map(member -> dressed(Likeness.of(member).member(), scripted))
                .toList();
    }

    private static CastMember dressed(CastMember member, ScriptedShot scripted) {
        Set<String> worn = Stream.of(scripted.before(), scripted.after())
                .flatMap(state -> Stream.ofNullable(state.cast().get(member.id())))
                .map(Presence::outfit)
                .collect(Collectors.toUnmodifiableSet());
        Dna dna = member.dna();
        List<Outfit> outfits = dna.wardrobe().stream()
                .filter(outfit -> worn.contains(outfit.name()))
                .toList();
        List<Outfit> kept = outfits.isEmpty() ? dna.wardrobe() : outfits;
        return new CastMember(
                member.id(),
                member.name(),
                member.version(),
                new Dna(dna.identity(), kept, dna.voice(), dna.manner(), dna.genetics()));
    }
}
