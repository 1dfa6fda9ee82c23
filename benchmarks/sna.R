# Called by benchmarks/inference.py with the folder of the tables and what is asked: seconds a permutation of one test,
# or the estimates and the versions.
suppressMessages(library(sna))
asked <- commandArgs(trailingOnly = TRUE)
table <- function(name) as.matrix(read.csv(file.path(asked[1], paste0(name, ".csv")), header = FALSE))
seconds <- function(run, few, many) {
  timed <- function(reps) sum(system.time(run(reps))[c("user.self", "sys.self")])
  (timed(many) - timed(few)) / (many - few)
}
x <- table("x"); y <- table("y")
both <- array(0, c(2, nrow(x), nrow(x))); both[1, , ] <- x; both[2, , ] <- y
qap <- function(reps) qaptest(both, gcor, g1 = 1, g2 = 2, mode = "graph", reps = reps)
outcome <- table("outcome")
predictors <- lapply(c("p1", "p2", "p3"), table)
mrqap <- function(reps) netlm(outcome, predictors, nullhyp = "qapspp", reps = reps)
if (asked[2] == "qap") cat(seconds(qap, 20, 220), "\n")
if (asked[2] == "mrqap") cat(seconds(mrqap, 1, 9), "\n")
if (asked[2] == "estimates") cat(format(c(qap(1)$testval, mrqap(1)$tstat[-1]), digits = 15), "\n")
