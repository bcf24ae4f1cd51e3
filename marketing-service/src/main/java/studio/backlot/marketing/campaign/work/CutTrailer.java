package studio.backlot.marketing.campaign.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.Stem;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.TrailerCut;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.marketing.commission.Wish;
import studio.backlot.marketing.trailer.FilmSound;
import studio.backlot.marketing.trailer.TrailerPlan;
import studio.backlot.marketing.trailer.TrailerSound;
import studio.backlot.media.MediaTools;

/** Cuts trailers from a locked picture and the sound of its film. */
@ApplicationScoped
class CutTrailer implements TaskHandler<Assignment> {

    private final Studio studio;
    private final TrailerPictures pictures;
    private final ObjectStore store;
    private final Path tools;

    CutTrailer(
            Studio studio,
            TrailerPictures pictures,
            ObjectStore store,
            @ConfigProperty(name = "backlot.tools") Path tools) {
        this.studio = studio;
        this.pictures = pictures;
        this.store = store;
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
        TrailerPlan plan = pictures.plan(picture, wish);
        int rate = picture.format().frameRate();
        AssetRef trailer = studio.inFolder(folder -> {
            Path silent = pictures.of(task.org(), picture, wish);
            Path finished = folder.resolve("trailer.mp4");
            new TrailerSound(MediaTools.find(tools), picture.cut(), rate)
                    .lay(plan, sound(task.org(), film), silent, folder, finished);
            return store.put(task.org(), finished, "video/mp4");
        });
        pictures.forget(task.org(), picture, wish);
        TrailerCut announcement =
                new TrailerCut(picture.production(), trailer, new RationalTime(plan.frames(), rate), film.lock());
        return studio.handOver(task, order.commission(), trailer, announcement);
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
