package studio.backlot.render.cut.work;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.title.Caption;
import studio.backlot.render.cut.Captions;
import studio.backlot.render.cut.Cut;
import studio.backlot.render.cut.Edges;
import studio.backlot.render.cut.Reel;

/**
 * What the clips of a cut are conformed from.
 *
 * @param shots that were greenlit
 * @param scripts of shots that the built-in renderer drew, as far as frames are to be drawn again
 */
record Material(OrgId org, Reel reel, Cut cut, Map<ShotId, Shot> shots, Map<ShotId, ShotScript> scripts) {

    /** @param scripts finds those of some shots */
    static Material of(OrgId org, Reel reel, Cut cut, Function<Set<ShotId>, Map<ShotId, ShotScript>> scripts) {
        Map<ShotId, Shot> shots =
                reel.greenlit().shots().stream().collect(Collectors.toUnmodifiableMap(Shot::id, shot -> shot));
        Material nothing = new Material(org, reel, cut, shots, Map.of());
        return new Material(org, reel, cut, shots, scripts.apply(nothing.drawnAgain()));
    }

    /** Shots that are to be drawn again in part, under their own type and edges or below those of the next clip. */
    private Set<ShotId> drawnAgain() {
        Set<ShotId> wanted = new LinkedHashSet<>();
        for (int at = 0; at < cut.clips().size(); at++) {
            if (!edges(at).plain() || !captions(at).isEmpty() || !clip(at).whole()) {
                wanted.add(clip(at).shot());
            }
            if (isSeenBelow(at)) {
                wanted.add(clip(at - 1).shot());
            }
        }
        wanted.removeAll(reel.given());
        return wanted;
    }

    CutClip clip(int at) {
        return cut.clips().get(at);
    }

    Edges edges(int at) {
        return cut.edges().get(at);
    }

    FilmFormat format() {
        return reel.greenlit().format();
    }

    Optional<ShotScript> script(ShotId shot) {
        return Optional.ofNullable(scripts.get(shot));
    }

    /** Whether the clip before goes on below the beginning of this one. */
    boolean isSeenBelow(int at) {
        return at > 0 && edges(at).overlaps();
    }

    /** The type on a clip: of a shot that was cut up, the title is on its first clip and the credits are on its last. */
    List<Caption> captions(int at) {
        ShotId shot = clip(at).shot();
        List<ShotId> order = cut.clips().stream().map(CutClip::shot).toList();
        boolean first = order.indexOf(shot) == at;
        boolean last = order.lastIndexOf(shot) == at;
        return Captions.of(reel.greenlit(), shots.get(shot), clip(at), first, last);
    }
}
