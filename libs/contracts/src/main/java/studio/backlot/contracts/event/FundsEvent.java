package studio.backlot.contracts.event;

/** Something that happened to an organisation's money, for a production or for none. */
public sealed interface FundsEvent extends Event permits FundsRequested, FundsDecided, FundsSettled {

    /** What is paid for. */
    Expense expense();

    @Override
    default String key() {
        return expense().name();
    }

    @Override
    default String subject() {
        return expense().toString();
    }
}
