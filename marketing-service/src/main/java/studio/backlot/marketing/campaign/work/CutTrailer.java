package studio.backlot.marketing.campaign.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.Stem;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.TrailerCut;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.outbox.ProgressReporter;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.marketing.MarketingError;
import studio.backlot.marketing.commission.Wish;
import studio.backlot.marketing.look.MoodPalette;
import studio.backlot.marketing.poster.KeyArt;
import studio.backlot.marketing.trailer.FilmSound;
import studio.backlot.marketing.trailer.Segment.Card;
import studio.backlot.marketing.trailer.Segment.Moment;
import studio.backlot.marketing.trailer.TrailerCards;
import studio.backlot.marketing.trailer.TrailerEditor;
import studio.backlot.marketing.trailer.TrailerPicture;
import studio.backlot.marketing.trailer.TrailerPlan;
import studio.backlot.marketing.trailer.TrailerSound;
import studio.backlot.media.MediaTools;

/** Cuts trailers from a locked picture and the sound of its film. */
@ApplicationScoped
class CutTrailer implements TaskHandler<Assignment> {

    /** Fewer frames than this cannot hold a title, a moment and an end. */
    private static final int FEWEST_FRAMES = 12;

    private final Studio studio;
    private final ObjectStore store;
    private final ProgressReporter progress;
    private final Path tools;

    CutTrailer(
            Studio studio,
            ObjectStore store,
            ProgressReporter progress,
            @ConfigProperty(name = "backlot.tools") Path tools) {
        this.studio = studio;
        this.store = store;
        this.progress = progress;
        this.tools = tools;
    }

    @Override
    public String kind() {
        return Wish.Trailer.KIND;
    }

    @Override
    public Class<Assignment> payload() {
        return Assignment.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<Assignment> task) throws IOException {
        Studio.Order order = studio.takeUp(task);
        PictureLocked picture = order.campaign().picture().orElseThrow();
        FilmMastered film = order.campaign().film().orElseThrow();
        Wish.Trailer wish = (Wish.Trailer) order.commission().wish();
        TrailerEditor editor = new TrailerEditor(picture.cut(), picture.format().frameRate());
        if (editor.length(wish.maxSeconds()) < FEWEST_FRAMES) {
            throw new ProblemException(
                    MarketingError.FILM_TOO_SHORT,
                    "A trailer is at most half as long as its film; this film needs to last a second at least.");
        }
        TrailerPlan plan = editor.plan(wish.maxSeconds());
        AssetRef trailer = studio.inFolder(folder -> {
            MediaTools media = MediaTools.find(tools);
            Path silent = folder.resolve("picture.mp4");
            picture(media, task.org(), picture, wish, plan, silent);
            Path finished = folder.resolve("trailer.mp4");
            new TrailerSound(media, picture.cut(), picture.format().frameRate())
                    .lay(plan, sound(task.org(), film), silent, folder, finished);
            return store.put(task.org(), finished, "video/mp4");
        });
        RationalTime duration = new RationalTime(plan.frames(), picture.format().frameRate());
        return studio.handOver(
                task, order.commission(), trailer, new TrailerCut(picture.production(), trailer, duration));
    }

    private void picture(
            MediaTools media, OrgId org, PictureLocked picture, Wish.Trailer wish, TrailerPlan plan, Path output) {
        FilmFormat format = wish.aspect().of(picture.format());
        List<CutClip> cut = picture.cut();
        Map<Card.Kind, byte[]> cards = new TrailerCards(format, MoodPalette.prevailing(cut))
                .make(picture.title(), keyFrame(org, cut.getFirst()), keyFrame(org, cut.get(cut.size() * 2 / 3)));
        Map<Integer, Path> clips = plan.segments().stream()
                .filter(Moment.class::isInstance)
                .map(segment -> ((Moment) segment).clip())
                .distinct()
                .collect(Collectors.toMap(
                        clip -> clip,
                        clip -> store.fetch(org, cut.get(clip).take().picture())));
        new TrailerPicture(media, format, cards)
                .make(
                        plan,
                        clips,
                        output,
                        frames -> progress.report(
                                org,
                                new WorkProgressed(
                                        picture.production(), Step.TRAILER, "trailer", frames, plan.frames())));
    }

    private BufferedImage keyFrame(OrgId org, CutClip clip) {
        return KeyArt.read(store.fetch(org, clip.take().keyFrame()))
                .orElseThrow(() -> new ProblemException(
                        MarketingError.FILM_UNREADABLE,
                        "The key frame of shot %s is not a picture.".formatted(clip.shot())));
    }

    /** The stems when all three are there, else the film. */
    private FilmSound sound(OrgId org, FilmMastered film) {
        Optional<AssetRef> dialogue = stem(film, "DX");
        Optional<AssetRef> music = stem(film, "MX");
        Optional<AssetRef> effects = stem(film, "FX");
        if (dialogue.isPresent() && music.isPresent() && effects.isPresent()) {
            return new FilmSound.Stems(
                    store.fetch(org, dialogue.get()), store.fetch(org, music.get()), store.fetch(org, effects.get()));
        }
        return new FilmSound.Master(store.fetch(org, film.film()));
    }

    private static Optional<AssetRef> stem(FilmMastered film, String name) {
        return film.stems().stream()
                .filter(stem -> stem.name().equals(name))
                .map(Stem::sound)
                .findFirst();
    }

    @Override
    public Completion failed(Task<Assignment> task, Failure failure) {
        return studio.giveUp(task, Step.TRAILER, failure);
    }
}
