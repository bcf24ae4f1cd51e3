package studio.backlot.media;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Frames on their way into a process: a thread of its own writes them, and hashes them if that is wanted, so that whoever makes them goes on while
 * they are taken. Two are under way at most. What goes wrong on that thread is thrown once, at the next call.
 */
final class FrameQueue {

    private static final int UNDER_WAY = 2;
    private static final byte[] END = new byte[0];

    private final MediaProcess process;
    private final OutputStream pipe;
    private final Optional<MessageDigest> digest;
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(UNDER_WAY);
    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(UNDER_WAY + 1);
    private final Thread writer;
    private volatile @Nullable MediaException failure;
    private boolean thrown;

    /** @param digest takes in every frame that was written; on another thread, until {@link #end} */
    FrameQueue(MediaProcess process, int frameBytes, Optional<MessageDigest> digest) {
        this.process = process;
        this.digest = digest;
        pipe = process.input();
        for (int frame = 0; frame < UNDER_WAY; frame++) {
            free.add(new byte[frameBytes]);
        }
        writer = Thread.ofPlatform().daemon().name("frames").start(this::run);
    }

    /** Takes a copy of a frame; waits while two are under way. */
    void put(byte[] frame) {
        try {
            byte[] copy = free.take();
            rethrow();
            System.arraycopy(frame, 0, copy, 0, copy.length);
            waiting.add(copy);
        } catch (InterruptedException interrupted) {
            throw process.cancelled();
        }
    }

    /** Waits until all frames are written. */
    void end() {
        waiting.add(END);
        try {
            writer.join();
        } catch (InterruptedException interrupted) {
            throw process.cancelled();
        }
        rethrow();
    }

    /** Lets the thread end once the process is gone. */
    void abandon() {
        waiting.add(END);
    }

    private void rethrow() {
        MediaException why = failure;
        if (why != null && !thrown) {
            thrown = true;
            throw why;
        }
    }

    private void run() {
        try {
            for (byte[] frame = waiting.take(); frame != END; frame = waiting.take()) {
                if (failure == null) {
                    write(frame);
                }
                free.put(frame);
            }
        } catch (InterruptedException nobodyInterruptsIt) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(byte[] frame) {
        try {
            process.waiting(running -> {
                pipe.write(frame);
                return null;
            });
            digest.ifPresent(hash -> hash.update(frame));
        } catch (MediaException why) {
            failure = why;
        }
    }
}
