/** What is known of a film that is to be sold, and what is made from it at once. */
@NullMarked
package studio.backlot.marketing.campaign;

import org.jspecify.annotations.NullMarked;
