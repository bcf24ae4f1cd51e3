package studio.backlot.render.shot.db;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.RenderError;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.shot.AwaitedShot;
import studio.backlot.render.shot.Circled;
import studio.backlot.render.shot.GivenTake;
import studio.backlot.render.shot.Retake;
import studio.backlot.render.shot.ShotStatus;

/** How far a requested shot has come. */
@Entity
@Table(name = "shot")
public class ShotRow {
    @EmbeddedId
    public ShotKey id;

    public String scene;
    public int position;

    @Enumerated(EnumType.STRING)
    public Link link;

    public @Nullable String follows;
    public String lines;
    public int round;

    /** How finished its picture is, {@link Tier}. */
    public String tier;

    @Enumerated(EnumType.STRING)
    public ShotStatus status;

    public @Nullable String after;

    @Column(name = "last_frame")
    public @Nullable String lastFrame;

    public @Nullable String rendered;
    public @Nullable String retake;

    /** Key of the take that is to be in the cut and was not filmed here. */
    public @Nullable String given;

    /** When it was decided, in this revision or one before, which take is to be in the cut; absent when nobody has. */
    @Column(name = "circled_at")
    public @Nullable Instant circledAt;

    @Column(name = "started_from")
    public @Nullable String startedFrom;

    public @Nullable String failure;

    @Column(name = "asked_at")
    public Instant askedAt;

    /** For Hibernate. */
    protected ShotRow() {}

    ShotRow(ShotKey id, ShotRequested request, Instant now) {
        this.id = id;
        ask(request, 1, now);
    }

    /** Back to the start, with what is asked for now. */
    public void ask(ShotRequested request, int newRound, Instant now) {
        scene = request.scene().value();
        position = request.shot().order();
        link = request.shot().link();
        follows = request.follows().map(ShotId::value).orElse(null);
        lines = request.shot().brief().dialogue().stream()
                .map(line -> line.id().value())
                .collect(Collectors.joining(" "));
        tier = request.quality().toString();
        round = newRound;
        askedAt = now;
        reset();
    }

    /** Rounds go on from those of earlier revisions that failed: what failed then is tried anew now. */
    void goOn(int failed) {
        round = failed + 1;
    }

    /** Back to the start, with what was asked for and the retake that was in the cut, if it was one. */
    public void again() {
        round++;
        reset();
    }

    private void reset() {
        status = ShotStatus.WAITING;
        after = null;
        lastFrame = null;
        rendered = null;
        failure = null;
        startedFrom = null;
    }

    public void scripted(SceneState endsIn) {
        after = Json.write(endsIn);
    }

    /** Begins, from what the shot that it follows leaves now. */
    public void filming(Optional<ShotRow> followed, SceneState endsIn) {
        status = ShotStatus.FILMING;
        scripted(endsIn);
        startedFrom = followed.map(previous -> previous.leaves(link)).orElse(null);
    }

    /** Which take is to be in the cut, as it was decided; that of the plain request when it was not. */
    void take(Optional<Circled> decided) {
        retake = decided.flatMap(Circled::retake).map(Json::write).orElse(null);
        given = decided.flatMap(Circled::given).map(GivenTake::key).orElse(null);
        circledAt = decided.map(Circled::at).orElse(null);
    }

    /**
     * It is decided now which take is to be in the cut.
     *
     * @param other the retake; empty for the take of the plain request
     * @param key of a take that was not filmed here; empty for one that was
     */
    public void circle(Optional<Retake> other, Optional<String> key, Instant now) {
        retake = other.map(Json::write).orElse(null);
        given = key.orElse(null);
        circledAt = now;
    }

    /** Whether the take in the cut has this slate. */
    public boolean has(String slate) {
        return rendering().filter(event -> event.take().slate().equals(slate)).isPresent();
    }

    /** The retake that is in the cut, if it is one. */
    public Optional<Retake> inCut() {
        return Optional.ofNullable(retake).map(json -> Documents.read(json, Retake.class));
    }

    /**
     * Whether this shot was filmed, or is being filmed, from another state, or last frame when it continues, than
     * {@code other} leaves.
     */
    public boolean isOutdatedBy(ShotRow other) {
        return (status == ShotStatus.RENDERED || status == ShotStatus.FILMING)
                && other.id.shot().equals(follows)
                && !other.leaves(link).equals(startedFrom);
    }

    /** What a shot that follows by {@code link} starts from. */
    private String leaves(Link how) {
        String picture = how == Link.CONTINUES && lastFrame != null ? lastFrame : "";
        return Json.sha256(Json.canonical(List.of(endsIn(), picture)));
    }

    /** The shot of the scene that this one follows. */
    public Optional<ShotRow> followed(List<ShotRow> scene) {
        return scene.stream().filter(row -> row.id.shot().equals(follows)).findFirst();
    }

    /** SHA-256 of the last frame that this one's picture goes on from. */
    public Optional<String> continued(List<ShotRow> scene) {
        return awaited().continued().flatMap(previous -> followed(scene)).map(row -> row.lastFrame);
    }

    /** The last frame of the take in the cut, when the take of a shot after goes on from it. */
    public Optional<AssetRef> goesOnInto(List<ShotRow> scene) {
        boolean seen = scene.stream()
                .anyMatch(row -> id.shot().equals(row.follows)
                        && row.link == Link.CONTINUES
                        && row.status == ShotStatus.RENDERED);
        return rendering().filter(_ -> seen).map(event -> event.take().lastFrame());
    }

    public void rendered(ShotRendered event) {
        status = ShotStatus.RENDERED;
        lastFrame = event.take().lastFrame().sha256();
        rendered = Json.write(event);
        failure = null;
    }

    public void failed(ShotFailure why) {
        status = ShotStatus.FAILED;
        failure = Json.write(why);
    }

    public Optional<SceneState> endsIn() {
        return Optional.ofNullable(after).map(json -> Documents.read(json, SceneState.class));
    }

    /** Whether its picture is a still. */
    public boolean isStill() {
        return tier.equals(Tier.STILLS.toString());
    }

    public Optional<ShotRendered> rendering() {
        return Optional.ofNullable(rendered).map(json -> Documents.read(json, ShotRendered.class));
    }

    public Optional<ShotFailure> whyFailed() {
        return Optional.ofNullable(failure).map(json -> Documents.read(json, ShotFailure.class));
    }

    public List<LineId> lineIds() {
        return Arrays.stream(lines.split(" ", -1))
                .filter(line -> !line.isEmpty())
                .map(LineId::new)
                .toList();
    }

    public AwaitedShot awaited() {
        return new AwaitedShot(
                new ShotId(id.shot()),
                link,
                Optional.ofNullable(follows).map(ShotId::new),
                lineIds(),
                status,
                after != null);
    }

    /**
     * Why a shot cannot be made.
     *
     * @param code slug of a {@link RenderError} or of the kit's errors
     * @param detail what is wrong and what to do
     */
    public record ShotFailure(String code, String detail) {}
}
