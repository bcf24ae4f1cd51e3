package studio.backlot.render.bill;

import java.util.Optional;
import studio.backlot.contracts.event.Use;

/** What was bought for one shot. */
public sealed interface PaidWork permits PaidCall, PaidPicture {

    /** The shot; empty when it is not known any more. */
    Optional<Use> use();

    Cost cost();
}
