package studio.backlot.gateway.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.event.PosterComposed;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.gateway.production.Counts;
import studio.backlot.gateway.production.Deliveries;
import studio.backlot.gateway.production.LoggedEvent;
import studio.backlot.gateway.production.Progress;
import studio.backlot.gateway.production.Revision;

/** Reads a revision's events into its report; what has not happened yet is simply not in it. */
public final class Reading {
    private final Revision revision;
    private final List<LoggedEvent> log;
    private final Ledger ledger;
    private final Map<CharacterId, CastMember> cast = new TreeMap<>();
    private final Map<CharacterId, PortraitDrawn> portraits = new HashMap<>();
    private final Map<ShotId, ShotRendered> takes = new HashMap<>();

    private Reading(Revision revision, List<LoggedEvent> log, Ledger ledger) {
        this.revision = revision;
        this.log = log;
        for (LoggedEvent logged : log) {
            if (logged.event() instanceof CharacterLocked locked) {
                cast.put(locked.character().id(), locked.character());
            } else if (logged.event() instanceof PortraitDrawn drawn) {
                portraits.put(drawn.character(), drawn);
            } else if (logged.event() instanceof ShotRendered rendered) {
                takes.put(rendered.shot(), rendered);
            }
        }
        this.ledger =
                ledger.inOrderOf(shots().stream().map(shot -> shot.id().value()).toList());
    }

    public static Report report(Revision revision, List<LoggedEvent> log, Ledger ledger) {
        return new Reading(revision, log, ledger).report();
    }

    private Report report() {
        return new Report(
                head(),
                scenes().stream().map(this::scene).toList(),
                cast.values().stream().map(this::member).toList(),
                PlateSheets.of(shots().stream()
                        .flatMap(shot -> Optional.ofNullable(takes.get(shot.id())).stream())
                        .toList()),
                Timing.of(revision, log),
                revision.progress().failures(),
                files(),
                Drift.of(ledger));
    }

    private Report.Head head() {
        Progress progress = revision.progress();
        String style = first(ProductionGreenlit.class)
                .map(greenlit -> greenlit.style().name())
                .or(() -> first(StoryboardPublished.class)
                        .map(board -> board.style().name()))
                .orElse("");
        String format = first(ScreenplayPublished.class)
                .map(published -> Words.of(published.format()))
                .orElse("");
        return new Report.Head(
                progress.outline().title(),
                revision.ref(),
                Words.of(revision.state()),
                style,
                format,
                progress.last().orElse(revision.updated()),
                Optional.ofNullable(progress.deliveries().files().get(Deliveries.POSTER)),
                log.stream()
                        .map(LoggedEvent::event)
                        .filter(PosterComposed.class::isInstance)
                        .map(PosterComposed.class::cast)
                        .reduce((_, newer) -> newer)
                        .flatMap(PosterComposed::artist),
                figures(progress));
    }

    private Report.Figures figures(Progress progress) {
        Counts counts = progress.counts();
        double taken = takes.values().stream()
                .mapToDouble(rendered -> rendered.take().duration().seconds())
                .sum();
        return new Report.Figures(
                progress.deliveries().duration().map(length -> length.seconds()).orElse(taken),
                progress.outline().scenes(),
                new Report.Shots(
                        Math.max(counts.shots().total(), counts.shots().done()),
                        counts.takes().rendered(),
                        counts.takes().fromLibrary(),
                        counts.takes().warnings()),
                counts.dialogue().total(),
                revision.wallSeconds(),
                progress.deliveries().loudness());
    }

    private List<Scene> scenes() {
        return first(ProductionGreenlit.class)
                .map(ProductionGreenlit::scenes)
                .or(() -> first(ScreenplayPublished.class).map(ScreenplayPublished::scenes))
                .orElse(List.of());
    }

    private List<Shot> shots() {
        return first(ProductionGreenlit.class)
                .map(ProductionGreenlit::shots)
                .or(() -> first(StoryboardPublished.class).map(StoryboardPublished::shots))
                .orElse(List.of())
                .stream()
                .sorted(Comparator.comparingInt(Shot::order))
                .toList();
    }

    private Report.SceneSheet scene(Scene scene) {
        return new Report.SceneSheet(
                scene.id().value(),
                scene.heading(),
                Words.of(scene.mood()),
                Words.of(scene.timeOfDay()),
                scene.storyDay(),
                scene.synopsis(),
                shotsOf(scene.id()).map(this::panel).toList(),
                ledger.of(scene.id().value()));
    }

    private Stream<Shot> shotsOf(SceneId scene) {
        return shots().stream().filter(shot -> shot.scene().equals(scene));
    }

    private Report.Panel panel(Shot shot) {
        return new Report.Panel(
                shot.id().value(),
                shot.brief().camera().size().name(),
                Words.of(shot.brief().camera().move()),
                shot.brief().action(),
                shot.brief().notes(),
                shot.brief().dialogue().stream().map(this::line).toList(),
                Optional.ofNullable(takes.get(shot.id())).map(Reading::take));
    }

    private Report.SpokenLine line(DialogueLine line) {
        String speaker = Optional.ofNullable(cast.get(line.character()))
                .map(CastMember::name)
                .orElse(line.character().value());
        return new Report.SpokenLine(speaker, line.text(), line.manner(), line.offScreen());
    }

    private static Report.TakeSheet take(ShotRendered rendered) {
        return new Report.TakeSheet(
                rendered.take().slate(),
                rendered.take().duration().seconds(),
                rendered.take().keyFrame(),
                rendered.facts().fromLibrary(),
                rendered.facts().renderMillis(),
                Long.toUnsignedString(rendered.facts().seed()),
                rendered.take().key(),
                rendered.take().frameHash(),
                rendered.facts().warnings(),
                rendered.continuity());
    }

    private Report.CastSheet member(CastMember member) {
        int lines = (int) shots().stream()
                .flatMap(shot -> shot.brief().dialogue().stream())
                .filter(line -> line.character().equals(member.id()))
                .count();
        Optional<PortraitDrawn> drawn = Optional.ofNullable(portraits.get(member.id()));
        return new Report.CastSheet(
                member.id().value(),
                member.name(),
                member.version(),
                Words.look(member.dna()),
                Words.voice(member.dna().voice()),
                Words.colours(member.dna()),
                lines,
                drawn.map(PortraitDrawn::portrait),
                drawn.flatMap(PortraitDrawn::modelSheet),
                drawn.flatMap(PortraitDrawn::artist),
                drawn.flatMap(PortraitDrawn::sheetArtist));
    }

    private List<Report.FileLine> files() {
        String root =
                "/api/v1/productions/%s/artefacts/".formatted(revision.ref().project());
        return revision.progress().deliveries().files().entrySet().stream()
                .map(file -> new Report.FileLine(
                        file.getKey(),
                        root + file.getKey() + "?revision=" + revision.ref().revision(),
                        file.getValue()))
                .toList();
    }

    private <E extends Event> Optional<E> first(Class<E> type) {
        return log.stream()
                .map(LoggedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
