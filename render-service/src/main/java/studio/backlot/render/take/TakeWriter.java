package studio.backlot.render.take;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.ScreenRegion;
import studio.backlot.kit.json.Json;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.I420;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.ShotScript;

/** Writes a take frame by frame in its script's format, with its key frame and its last frame beside it. */
public final class TakeWriter implements AutoCloseable {
    private final ShotScript script;
    private final Path picture;
    private final Path key;
    private final Path last;
    private final MessageDigest hash = Json.sha256();
    private final FrameEncoder encoder;

    private TakeWriter(MediaTools tools, ShotScript script, Path folder, String name) {
        this.script = script;
        picture = folder.resolve(name + ".mp4");
        key = folder.resolve(name + "-key.png");
        last = folder.resolve(name + "-last.png");
        encoder = FrameEncoder.open(tools, script.format(), picture, hash);
    }

    /**
     * Begins one.
     *
     * @param name of its files in the folder
     */
    public static TakeWriter open(MediaTools tools, ShotScript script, Path folder, String name) {
        return new TakeWriter(tools, script, folder, name);
    }

    /** The next frame. */
    public void write(BufferedImage frame) throws IOException {
        long at = encoder.frames();
        encoder.write(I420.of(frame));
        if (at == script.frames() / 2) {
            Png.write(frame, key);
        }
        if (at == script.frames() - 1) {
            Png.write(frame, last);
        }
    }

    /** The take, when all frames of the script are written. */
    public FilmedTake finish(Optional<List<ScreenRegion>> faces, Optional<Path> track) throws IOException {
        encoder.close();
        String frames = HexFormat.of().formatHex(hash.digest());
        return new FilmedTake(picture, key, last, faces, track, script.frames(), frames, List.of());
    }

    /** Gives up what is not finished. */
    @Override
    public void close() {
        encoder.abandon();
    }
}
