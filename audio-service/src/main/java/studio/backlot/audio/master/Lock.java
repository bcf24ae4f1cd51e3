package studio.backlot.audio.master;

import studio.backlot.contracts.event.PictureLocked;

/** Names a lock of a revision: by its number, or by its timeline when it does not say one. */
public record Lock(String name) {

    public static Lock of(PictureLocked picture) {
        return new Lock(picture.lock().map(String::valueOf).orElseGet(() -> picture.timeline()
                .sha256()));
    }

    /** What is finished once for this lock. */
    public String key(PictureLocked picture) {
        return picture.subject() + "/" + name;
    }
}
