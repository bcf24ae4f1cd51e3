package studio.backlot.render.job;

import java.nio.file.Path;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.provider.Picture;

/** Where pictures for a job come from, and what it brings goes to. */
public interface Deliveries {

    /** The bytes of a reference that has been made. */
    Picture picture(OrgId org, Reference reference);

    /** The file of a video that has been made. */
    Path video(OrgId org, Reference reference);

    /** A new, empty file that is removed when {@link #remove} is called. */
    Path scratch();

    void remove(Path scratch);

    /**
     * Looks into a video and stores it.
     *
     * @throws Damaged when it is none
     */
    AssetRef keep(OrgId org, Path video) throws Damaged;

    /** What came is no video that can be read. */
    final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;

        public Damaged(String message) {
            super(message);
        }
    }
}
