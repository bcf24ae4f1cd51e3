package studio.backlot.kit.database;

import jakarta.persistence.PostLoad;
import org.hibernate.engine.spi.SelfDirtinessTracker;

/**
 * For every entity ({@code META-INF/orm.xml}): a row that was read has not been changed. Enhanced entities note every assignment, those of their constructors too, and Hibernate
 * Reactive leaves these notes on what it loads; each reading would write the row back, over what others have written meanwhile.
 */
public final class AsRead {

    @PostLoad
    void forget(Object row) {
        if (row instanceof SelfDirtinessTracker tracker) {
            tracker.$$_hibernate_clearDirtyAttributes();
        }
    }
}
