"""jixiao (绩效): declare, check, score and compare the performance of public-budget projects.

Importing this package costs nothing; the public names are in :mod:`jixiao.api`.
"""
