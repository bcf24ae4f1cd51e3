package studio.backlot.render.footage.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.media.Clips;
import studio.backlot.media.Ffmpeg;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaTools;
import studio.backlot.render.RenderError;
import studio.backlot.render.footage.Footage;
import studio.backlot.render.footage.db.FootageTable;
import studio.backlot.render.scratch.Scratch;

/** Makes a small version of footage that everyone can play, and a picture of it. */
@ApplicationScoped
public class MakeProxy implements TaskHandler<Footage> {
    public static final String KIND = "proxy";
    private static final Duration LIMIT = Duration.ofMinutes(60);

    private final FootageTable footage;
    private final FootageDesk desk;
    private final ObjectStore store;
    private final MediaTools tools;
    private final Scratch scratch;

    MakeProxy(FootageTable footage, FootageDesk desk, ObjectStore store, MediaTools tools, Scratch scratch) {
        this.footage = footage;
        this.desk = desk;
        this.store = store;
        this.tools = tools;
        this.scratch = scratch;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Footage> payload() {
        return Footage.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<Footage> task) throws IOException {
        OrgId org = task.org();
        try (Scratch.Folder folder = scratch.folder("proxy")) {
            Path proxy = folder.path().resolve("proxy.mp4");
            make(store.fetch(org, task.payload().original().orElseThrow()), proxy);
            AssetRef keptProxy = store.put(org, proxy, "video/mp4");
            List<AssetRef> thumbnails = thumbnails(org, proxy, folder.path());
            return session -> footage.ready(session, org, task.payload().id(), keptProxy, thumbnails)
                    .chain(ready -> desk.inspected(session, org, ready));
        } catch (MediaException.CorruptInput | MediaException.Failed damaged) {
            throw new ProblemException(
                    RenderError.FOOTAGE_UNREADABLE, "The footage is damaged further in: no proxy can be made of it.");
        }
    }

    @Override
    public Completion failed(Task<Footage> task, Failure failure) {
        return session -> footage.failed(
                        session,
                        task.org(),
                        task.payload().id(),
                        new Footage.Failure(failure.code().slug(), failure.detail()))
                .chain(refused -> desk.inspected(session, task.org(), refused));
    }

    private void make(Path original, Path proxy) {
        String encoder =
                switch (tools.h264()) {
                    case OPENH264 -> "libopenh264";
                    case X264 -> "libx264";
                };
        new Ffmpeg(tools)
                .run(
                        List.of(
                                "-protocol_whitelist",
                                "file",
                                "-i",
                                original.toString(),
                                "-map",
                                "0:v:0",
                                "-map",
                                "0:a:0?",
                                "-vf",
                                "scale=w='min(640,iw)':h=-2:flags=bicubic,format=yuv420p",
                                "-c:v",
                                encoder,
                                "-b:v",
                                "900k",
                                "-g",
                                "48",
                                "-c:a",
                                "aac",
                                "-b:a",
                                "96k",
                                "-ac",
                                "2",
                                "-movflags",
                                "+faststart",
                                "-f",
                                "mp4",
                                proxy.toString()),
                        LIMIT);
    }

    /** Pictures from all over the footage, the first from near its beginning. */
    private List<AssetRef> thumbnails(OrgId org, Path proxy, Path folder) {
        long frames = new Ffprobe(tools).probe(proxy).frames();
        List<AssetRef> kept = new ArrayList<>();
        for (int tenth = 1; tenth < 10; tenth += 2) {
            Path thumbnail = folder.resolve("thumbnail-%d.png".formatted(tenth));
            new Clips(tools).still(proxy, frames * tenth / 10, thumbnail);
            kept.add(store.put(org, thumbnail, "image/png"));
        }
        return List.copyOf(kept);
    }
}
