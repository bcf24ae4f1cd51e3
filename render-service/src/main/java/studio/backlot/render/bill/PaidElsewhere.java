package studio.backlot.render.bill;

/**
 * Pieces of work of one kind that are for no single shot, in one currency.
 *
 * @param medium such as {@code speech}
 */
public record PaidElsewhere(String medium, int pieces, Cost cost) {}
