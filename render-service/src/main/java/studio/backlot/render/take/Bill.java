package studio.backlot.render.take;

/**
 * What a take has cost.
 *
 * @param model profile of whoever was paid
 * @param cost of all attempts together, such as {@code 3.20 USD}
 */
public record Bill(String model, String cost) {}
