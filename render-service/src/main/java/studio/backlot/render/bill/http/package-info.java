/** Bills over REST. */
@NullMarked
package studio.backlot.render.bill.http;

import org.jspecify.annotations.NullMarked;
