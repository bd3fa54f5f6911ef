// The tests of the target, in one file: what they test is then loaded once for a fault, not once for each file.
import 'virtual:tests-of-target'
