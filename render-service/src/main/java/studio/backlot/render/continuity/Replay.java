package studio.backlot.render.continuity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.continuity.LedgerEntry.Passage;

/**
 * Works out the states of a scene again from what its ledger says was asked for: from the opening, brief by brief. Only
 * where the camera came to rest is taken from the entries, because a take shows it and a brief does not say it.
 */
public final class Replay {

    private final List<LedgerLine> lines;
    private final Map<String, ShotWorld> worlds;

    /**
     * Of one scene of one revision.
     *
     * @param lines in the order of their numbers
     * @param worlds by address
     */
    public Replay(List<LedgerLine> lines, Map<String, ShotWorld> worlds) {
        this.lines = List.copyOf(lines);
        this.worlds = Map.copyOf(worlds);
    }

    /** The entry of a shot that is in force: the last one whose take was put into the cut. */
    public Optional<LedgerLine> inForce(ShotId shot) {
        return lines.reversed().stream()
                .filter(line -> line.entry().slot().shot().equals(shot))
                .filter(line -> line.entry().outcome().cause().isInCut())
                .findFirst();
    }

    /** The state that the take of an entry starts from. */
    public SceneState before(LedgerLine line) {
        LedgerEntry entry = line.entry();
        Passage passage = entry.passage();
        return entry.slot()
                .follows()
                .map(followed -> source(line, followed).map(this::after).orElseGet(passage::before))
                .or(() -> world(passage).map(world -> SceneState.opening(passage.brief(), world)))
                .orElseGet(passage::before);
    }

    /** The state that the take of an entry ends in. */
    public SceneState after(LedgerLine line) {
        Passage passage = line.entry().passage();
        return world(passage)
                .map(world -> {
                    SceneState after = before(line).to(passage.brief(), world);
                    return passage.after().camera().map(after::seenBy).orElse(after);
                })
                .orElseGet(passage::after);
    }

    /**
     * The entry of the followed shot that led to the state which an entry starts from: the latest before it, else, as
     * shots that cut are filmed side by side, the first after it.
     */
    private Optional<LedgerLine> source(LedgerLine line, ShotId followed) {
        SceneState wanted = line.entry().passage().before();
        List<LedgerLine> candidates = lines.stream()
                .filter(other -> other.entry().slot().shot().equals(followed))
                .filter(other -> other.entry().passage().after().equals(wanted))
                .toList();
        return candidates.reversed().stream()
                .filter(other -> other.number() < line.number())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private Optional<ShotWorld> world(Passage passage) {
        return passage.world().map(address -> Objects.requireNonNull(worlds.get(address), address));
    }
}
