import CEditline
import Evaluation
