package studio.backlot.render.provider;

import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.money.Money;

/** The answer to a paid call for a picture: drawn, refused, or a fault. */
public sealed interface Drawing permits Drawing.Drawn, Refusal, Fault {

    /**
     * It is here, and paid.
     *
     * @param bytes a file as it came, looked at by nobody yet
     * @param cost as the provider says it, else by the deployment's price
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of a file, never compared
    record Drawn(byte[] bytes, Optional<Money> cost) implements Drawing {
        public Drawn {
            cost = Absent.optional(cost);
        }

        @Override
        public String toString() {
            return "Drawn[%d bytes, %s]".formatted(bytes.length, cost);
        }
    }
}
