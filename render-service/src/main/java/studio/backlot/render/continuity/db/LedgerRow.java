package studio.backlot.render.continuity.db;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.continuity.LedgerEntry;
import studio.backlot.render.continuity.LedgerEntry.Cause;
import studio.backlot.render.continuity.LedgerEntry.Outcome;
import studio.backlot.render.continuity.LedgerEntry.Passage;
import studio.backlot.render.continuity.LedgerEntry.Slot;
import studio.backlot.render.continuity.LedgerEntry.Verdict;
import studio.backlot.render.continuity.LedgerLine;
import studio.backlot.render.continuity.SceneState;

/** An entry of the ledger, to be read only; {@link LedgerTable} inserts it. */
@Entity
@Immutable
@Table(name = "continuity_ledger")
class LedgerRow {
    @EmbeddedId
    Id id;

    String project;
    int revision;
    String scene;
    String shot;

    @Enumerated(EnumType.STRING)
    Link link;

    @Nullable
    String follows;

    @Column(name = "state_before")
    String before;

    String brief;

    @Column(name = "state_after")
    String after;

    @Nullable
    String world;

    long seed;

    @Enumerated(EnumType.STRING)
    Cause cause;

    @Nullable
    String take;

    String notes;
    String measurements;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    @Column(name = "refers_to")
    @Nullable
    Long refersTo;

    @Column(name = "entered_at")
    Instant enteredAt;

    /** For Hibernate. */
    protected LedgerRow() {}

    LedgerLine line() {
        Slot slot = new Slot(
                new ProductionRef(new ProjectId(project), revision),
                new SceneId(scene),
                new ShotId(shot),
                link,
                Optional.ofNullable(follows).map(ShotId::new));
        Passage passage = new Passage(
                read(before, SceneState.class),
                read(brief, Brief.class),
                read(after, SceneState.class),
                Optional.ofNullable(world));
        Outcome outcome = new Outcome(
                cause,
                Optional.ofNullable(take).map(json -> read(json, Take.class)),
                seed,
                List.copyOf(Arrays.asList(read(notes, String[].class))),
                measured(),
                verdict);
        return new LedgerLine(
                id.entry(), enteredAt, new LedgerEntry(slot, passage, outcome, Optional.ofNullable(refersTo)));
    }

    private Map<String, Object> measured() {
        try {
            return Json.mapper().readValue(measurements, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JacksonException damaged) {
            throw new IllegalStateException("measurements of the ledger cannot be read", damaged);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return Json.read(json, type);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("an entry of the ledger cannot be read", damaged);
        }
    }

    @Embeddable
    record Id(@Column(name = "org_id") String org, long entry) {}
}
