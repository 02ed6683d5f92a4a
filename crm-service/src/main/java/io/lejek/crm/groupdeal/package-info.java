/** One offer to many clients: a member that answers becomes a deal of its own. */
@NullMarked
package io.lejek.crm.groupdeal;

import org.jspecify.annotations.NullMarked;
