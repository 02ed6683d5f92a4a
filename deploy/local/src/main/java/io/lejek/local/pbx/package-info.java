/**
 * The PBX of the trial: it speaks the manager interface of Asterisk (AMI) on the wire and plays calls as a real Asterisk 22
 * reports them. It stands in where nobody has a PBX at hand; the tests of telephony run against a real Asterisk.
 */
@NullMarked
package io.lejek.local.pbx;

import org.jspecify.annotations.NullMarked;
